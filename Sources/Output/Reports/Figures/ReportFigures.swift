import Logbook
import Reports

/// The drawings of a document, each made when a template asks for it.
struct ReportFigures {
    let document: ReportDocument
    let language: Language

    /// The names templates may ask for.
    enum Name: String, CaseIterable {
        case presence, rotation, timeline, states, themes, satisfaction, rhythm
    }

    /// `nil` where there is no such drawing, or nothing to draw.
    func markup(named name: String) -> String? {
        guard let name = Name(rawValue: name), let markup = markup(of: name), !markup.isEmpty else { return nil }
        return markup
    }

    private func markup(of name: Name) -> String? {
        switch document {
        case .cycle(let report): markup(of: name, in: report)
        case .session(let report):
            name == .satisfaction ? satisfaction(report.satisfaction) : nil
        case .member(let report):
            name == .timeline
                ? TimelineFigure(
                    actions: report.actions,
                    sessions: report.pages.compactMap(\.session),
                    language: language
                ).markup : nil
        }
    }

    private func markup(of name: Name, in report: CycleReport) -> String? {
        switch name {
        case .presence: PresenceFigure.markup(of: report, language: language)
        case .rotation: RotationFigure.markup(of: report, language: language)
        case .timeline:
            TimelineFigure(actions: report.actions, sessions: report.sessions, language: language).markup
        case .states: StatesFigure.markup(of: report.actions, language: language)
        case .themes: ThemesFigure.markup(of: report.themes, language: language)
        case .satisfaction: satisfaction(report.satisfaction)
        case .rhythm: report.rhythm.map { RhythmFigure.markup(of: $0, language: language) }
        }
    }

    private func satisfaction(_ satisfaction: Satisfaction) -> String? {
        guard case .shown(_, _, let counts) = satisfaction else { return nil }
        return SatisfactionFigure.markup(counts: counts, language: language)
    }
}
