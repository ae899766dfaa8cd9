/// The templates and the style sheet that the program carries in itself.
///
/// Raw values are the names that templates include one another by, and that a group's own files take to replace them.
/// They are small on purpose: the time to parse a template grows with the square of its length.
package enum BuiltInTemplate: String, CaseIterable, Sendable {
    case actionTablePage = "action-table.html"
    case actionPage = "action.html"
    case arcPage = "arc.html"
    case changesPage = "changes.html"
    case cycleActionsPage = "cycle-actions.html"
    case cycleConsultationsPage = "cycle-consultations.html"
    case cycleContentsPage = "cycle-contents.html"
    case cycleFeelingsPage = "cycle-feelings.html"
    case cycleFramePage = "cycle-frame.html"
    case cycleLearningsPage = "cycle-learnings.html"
    case cyclePresencePage = "cycle-presence.html"
    case cycleProgressPage = "cycle-progress.html"
    case cycleRegulationPage = "cycle-regulation.html"
    case cycleRhythmPage = "cycle-rhythm.html"
    case cycleRotationPage = "cycle-rotation.html"
    case cycleTitlePage = "cycle-title.html"
    case cyclePage = "cycle.html"
    case entryPage = "entry.html"
    case harvestPage = "harvest.html"
    case headPage = "head.html"
    case historyPage = "history.html"
    case memberActionsPage = "member-actions.html"
    case memberContentsPage = "member-contents.html"
    case memberEntriesPage = "member-entries.html"
    case memberProgressPage = "member-progress.html"
    case memberReadersPage = "member-readers.html"
    case memberTitlePage = "member-title.html"
    case memberPage = "member.html"
    case planPage = "plan.html"
    case presenceTablePage = "presence-table.html"
    case readersPage = "readers.html"
    case satisfactionSectionPage = "satisfaction-section.html"
    case satisfactionPage = "satisfaction.html"
    case sessionArcPage = "session-arc.html"
    case sessionConsultationsPage = "session-consultations.html"
    case sessionContentsPage = "session-contents.html"
    case sessionFollowUpsPage = "session-follow-ups.html"
    case sessionHarvestsPage = "session-harvests.html"
    case sessionPresencePage = "session-presence.html"
    case sessionTitlePage = "session-title.html"
    case sessionPage = "session.html"
    case cycleActionsText = "cycle-actions.md"
    case cycleConsultationsText = "cycle-consultations.md"
    case cycleFeelingsText = "cycle-feelings.md"
    case cycleFrameText = "cycle-frame.md"
    case cycleLearningsText = "cycle-learnings.md"
    case cyclePresenceText = "cycle-presence.md"
    case cycleProgressText = "cycle-progress.md"
    case cycleRegulationText = "cycle-regulation.md"
    case cycleRhythmText = "cycle-rhythm.md"
    case cycleRotationText = "cycle-rotation.md"
    case cycleText = "cycle.md"
    case historyText = "history.md"
    case memberText = "member.md"
    case planText = "plan.md"
    case readersText = "readers.md"
    case satisfactionText = "satisfaction.md"
    case sessionText = "session.md"
    // What new files begin as.
    case ciForgejoStart = "ci-forgejo"
    case ciGitHubStart = "ci-github"
    case ciGitLabStart = "ci-gitlab"
    case editorconfigStart = "editorconfig"
    case entryByStepStartEnglish = "entry-by-step.en.md"
    case entryByStepStartFrench = "entry-by-step.fr.md"
    case entryStartEnglish = "entry.en.md"
    case entryStartFrench = "entry.fr.md"
    case gitattributesStart = "gitattributes"
    case gitignoreStart = "gitignore"
    case groupStartEnglish = "group.en.md"
    case groupStartFrench = "group.fr.md"
    case guideStartEnglish = "guide.en.md"
    case guideStartFrench = "guide.fr.md"
    case lookBackStartEnglish = "look-back.en.md"
    case lookBackStartFrench = "look-back.fr.md"
    case sessionStartEnglish = "session.en.md"
    case sessionStartFrench = "session.fr.md"
    case stepsStartEnglish = "steps.en.md"
    case stepsStartFrench = "steps.fr.md"
    case styleSheet = "style.css"

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .actionTablePage: PackageResources.action_table_html_mustache
        case .actionPage: PackageResources.action_html_mustache
        case .arcPage: PackageResources.arc_html_mustache
        case .changesPage: PackageResources.changes_html_mustache
        case .cycleActionsPage: PackageResources.cycle_actions_html_mustache
        case .cycleConsultationsPage: PackageResources.cycle_consultations_html_mustache
        case .cycleContentsPage: PackageResources.cycle_contents_html_mustache
        case .cycleFeelingsPage: PackageResources.cycle_feelings_html_mustache
        case .cycleFramePage: PackageResources.cycle_frame_html_mustache
        case .cycleLearningsPage: PackageResources.cycle_learnings_html_mustache
        case .cyclePresencePage: PackageResources.cycle_presence_html_mustache
        case .cycleProgressPage: PackageResources.cycle_progress_html_mustache
        case .cycleRegulationPage: PackageResources.cycle_regulation_html_mustache
        case .cycleRhythmPage: PackageResources.cycle_rhythm_html_mustache
        case .cycleRotationPage: PackageResources.cycle_rotation_html_mustache
        case .cycleTitlePage: PackageResources.cycle_title_html_mustache
        case .cyclePage: PackageResources.cycle_html_mustache
        case .entryPage: PackageResources.entry_html_mustache
        case .harvestPage: PackageResources.harvest_html_mustache
        case .headPage: PackageResources.head_html_mustache
        case .historyPage: PackageResources.history_html_mustache
        case .memberActionsPage: PackageResources.member_actions_html_mustache
        case .memberContentsPage: PackageResources.member_contents_html_mustache
        case .memberEntriesPage: PackageResources.member_entries_html_mustache
        case .memberProgressPage: PackageResources.member_progress_html_mustache
        case .memberReadersPage: PackageResources.member_readers_html_mustache
        case .memberTitlePage: PackageResources.member_title_html_mustache
        case .memberPage: PackageResources.member_html_mustache
        case .planPage: PackageResources.plan_html_mustache
        case .presenceTablePage: PackageResources.presence_table_html_mustache
        case .readersPage: PackageResources.readers_html_mustache
        case .satisfactionSectionPage: PackageResources.satisfaction_section_html_mustache
        case .satisfactionPage: PackageResources.satisfaction_html_mustache
        case .sessionArcPage: PackageResources.session_arc_html_mustache
        case .sessionConsultationsPage: PackageResources.session_consultations_html_mustache
        case .sessionContentsPage: PackageResources.session_contents_html_mustache
        case .sessionFollowUpsPage: PackageResources.session_follow_ups_html_mustache
        case .sessionHarvestsPage: PackageResources.session_harvests_html_mustache
        case .sessionPresencePage: PackageResources.session_presence_html_mustache
        case .sessionTitlePage: PackageResources.session_title_html_mustache
        case .sessionPage: PackageResources.session_html_mustache
        case .cycleActionsText: PackageResources.cycle_actions_md_mustache
        case .cycleConsultationsText: PackageResources.cycle_consultations_md_mustache
        case .cycleFeelingsText: PackageResources.cycle_feelings_md_mustache
        case .cycleFrameText: PackageResources.cycle_frame_md_mustache
        case .cycleLearningsText: PackageResources.cycle_learnings_md_mustache
        case .cyclePresenceText: PackageResources.cycle_presence_md_mustache
        case .cycleProgressText: PackageResources.cycle_progress_md_mustache
        case .cycleRegulationText: PackageResources.cycle_regulation_md_mustache
        case .cycleRhythmText: PackageResources.cycle_rhythm_md_mustache
        case .cycleRotationText: PackageResources.cycle_rotation_md_mustache
        case .cycleText: PackageResources.cycle_md_mustache
        case .historyText: PackageResources.history_md_mustache
        case .memberText: PackageResources.member_md_mustache
        case .planText: PackageResources.plan_md_mustache
        case .readersText: PackageResources.readers_md_mustache
        case .satisfactionText: PackageResources.satisfaction_md_mustache
        case .sessionText: PackageResources.session_md_mustache
        case .ciForgejoStart: PackageResources.ci_forgejo_mustache
        case .ciGitHubStart: PackageResources.ci_github_mustache
        case .ciGitLabStart: PackageResources.ci_gitlab_mustache
        case .editorconfigStart: PackageResources.editorconfig_mustache
        case .entryByStepStartEnglish: PackageResources.entry_by_step_en_md_mustache
        case .entryByStepStartFrench: PackageResources.entry_by_step_fr_md_mustache
        case .entryStartEnglish: PackageResources.entry_en_md_mustache
        case .entryStartFrench: PackageResources.entry_fr_md_mustache
        case .gitattributesStart: PackageResources.gitattributes_mustache
        case .gitignoreStart: PackageResources.gitignore_mustache
        case .groupStartEnglish: PackageResources.group_en_md_mustache
        case .groupStartFrench: PackageResources.group_fr_md_mustache
        case .guideStartEnglish: PackageResources.guide_en_md_mustache
        case .guideStartFrench: PackageResources.guide_fr_md_mustache
        case .lookBackStartEnglish: PackageResources.look_back_en_md_mustache
        case .lookBackStartFrench: PackageResources.look_back_fr_md_mustache
        case .sessionStartEnglish: PackageResources.session_en_md_mustache
        case .sessionStartFrench: PackageResources.session_fr_md_mustache
        case .stepsStartEnglish: PackageResources.steps_en_md_mustache
        case .stepsStartFrench: PackageResources.steps_fr_md_mustache
        case .styleSheet: PackageResources.style_css
        }
    }
}
