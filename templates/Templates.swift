/// The templates and the style sheet that the program carries in itself.
///
/// Raw values are the names that templates include one another by, and that a group's own files take to replace them.
package enum BuiltInTemplate: String, CaseIterable, Sendable {
    case cyclePage = "cycle.html"
    case sessionPage = "session.html"
    case memberPage = "member.html"
    case head = "head.html"
    case action = "action.html"
    case history = "history.html"
    case plan = "plan.html"
    case harvest = "harvest.html"
    case satisfaction = "satisfaction.html"
    case cycleText = "cycle.md"
    case sessionText = "session.md"
    case memberText = "member.md"
    case planText = "plan.md"
    case historyText = "history.md"
    case satisfactionText = "satisfaction.md"
    case readersText = "readers.md"
    case style = "style.css"

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .cyclePage: PackageResources.cycle_html_mustache
        case .sessionPage: PackageResources.session_html_mustache
        case .memberPage: PackageResources.member_html_mustache
        case .head: PackageResources.head_html_mustache
        case .action: PackageResources.action_html_mustache
        case .history: PackageResources.history_html_mustache
        case .plan: PackageResources.plan_html_mustache
        case .harvest: PackageResources.harvest_html_mustache
        case .satisfaction: PackageResources.satisfaction_html_mustache
        case .cycleText: PackageResources.cycle_md_mustache
        case .sessionText: PackageResources.session_md_mustache
        case .memberText: PackageResources.member_md_mustache
        case .planText: PackageResources.plan_md_mustache
        case .historyText: PackageResources.history_md_mustache
        case .satisfactionText: PackageResources.satisfaction_md_mustache
        case .readersText: PackageResources.readers_md_mustache
        case .style: PackageResources.style_css
        }
    }
}
