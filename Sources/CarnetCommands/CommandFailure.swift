import Editing
import EditorConfig
import Git
import GitSetup
import Lexicon
import Logbook
import Output
import Reading
import Reports
import Scaffolding
import TemplateRendering
import Writing

/// Why a command could not do its work.
enum CommandFailure: Error {
    case reading(ReadingFailure)
    case noSuchPath(String)
    case outsideGroup(path: String)
    case unknownMember(String, nearest: String?)
    case unknownSession(String, nearest: String?)
    case unknownAction(String, nearest: String?)
    case unknownCycle(String, nearest: String?)
    /// Neither a cycle nor a séance, where a document for all is wanted.
    case unknownDocument(String, nearest: String?)
    /// Neither an action, nor a member, nor a séance, now or in the past.
    case unknownSubject(String, nearest: String?)
    case unknownRule(String, nearest: String?)
    case invalidDate(String)
    /// A `SOURCE_DATE_EPOCH` that is no number of seconds, or one past the last day there is.
    case invalidEpoch(String)
    case severalGroups(folders: [String])
    case refusedFile(path: String, FileRefusal)
    case writing(WritingFailure)
    case editing(EditingRefusal)
    case editorConfig(EditorConfigFailure)
    case standardInput(reason: String)
    case report(ReportFailure)
    /// A template of the group's own can't be used.
    case template(TemplateProblem)
    case scaffolding(ScaffoldFailure)
    case git(GitFailure)
    /// The history lies there and can't tell whose the private pages are.
    case unknownWriters(GitFailure)
    /// A day on which nothing was committed yet.
    case beforeHistory(CalendarDate)
    /// A séance that stands for no moment, for it has no date.
    case undatedSession(SessionID)
    /// A commit that holds nothing of the group yet, and its day.
    case beforeGroup(commit: String, CalendarDate)
    /// The next commit would hold nothing of the group.
    case nothingStaged
    case setUp(SetUpFailure)
    /// A folder that is to become a group's is one, or lies in one.
    case groupExists(file: String)
    /// Neither a member nor everybody was named to prepare pages for.
    case noWriter
    case unusableAnswer(question: String, answer: String, hint: String)
    case unusableFolder(String, reason: String)

    func message(in language: Language) -> String { VisibleText.escaping(text[language]) }

    private var text: Localized<String> {
        switch self {
        case .reading(let failure): failure.text
        case .noSuchPath(let path):
            Localized(fr: "« \(path) » n'existe pas.", en: "“\(path)” doesn't exist.")
        case .outsideGroup(let path):
            Localized(
                fr: "« \(path) » n'est pas dans le dossier du groupe.",
                en: "“\(path)” isn't inside the group's folder."
            )
        case .unknownMember(let name, let nearest):
            Localized(
                fr: "Personne ne s'appelle « \(name) » dans ce groupe",
                en: "Nobody in this group goes by “\(name)”"
            )
            .proposing(nearest)
        case .unknownSession(let name, let nearest):
            Localized(fr: "La séance « \(name) » n'existe pas", en: "There is no session “\(name)”").proposing(nearest)
        case .unknownAction(let name, let nearest):
            Localized(fr: "Aucun plan ne contient l'action « \(name) »", en: "No plan holds the action “\(name)”")
                .proposing(nearest)
        case .unknownCycle(let name, let nearest):
            Localized(fr: "Le cycle « \(name) » n'existe pas", en: "There is no cycle “\(name)”").proposing(nearest)
        case .unknownDocument(let name, let nearest):
            Localized(
                fr: """
                    On publie « cycle », un cycle ou une séance, jamais ce qui n'est qu'à un membre : « \(name) » n'est ni \
                    l'un ni l'autre
                    """,
                en: """
                    “cycle”, a cycle or a session can be published, never what is one member's alone: “\(name)” is none \
                    of them
                    """
            )
            .proposing(nearest)
        case .unknownSubject(let name, let nearest):
            Localized(
                fr: "« \(name) » n'est ni une action, ni un membre, ni une séance de ce groupe",
                en: "“\(name)” is neither an action, nor a member, nor a session of this group"
            )
            .proposing(nearest)
        case .unknownRule(let code, let nearest):
            Localized(fr: "Aucune règle ne porte le code « \(code) »", en: "No rule has the code “\(code)”")
                .proposing(nearest)
        case .invalidDate(let text):
            Localized(
                fr: "« \(text) » n'est pas une date ; écrivez par exemple 2026-04-09.",
                en: "“\(text)” isn't a date; write 2026-04-09, for example."
            )
        case .invalidEpoch(let text):
            Localized(
                fr: """
                    SOURCE_DATE_EPOCH vaut « \(text) » ; il y faut un nombre entier de secondes depuis 1970, comme en donne \
                    « date +%s ».
                    """,
                en: """
                    SOURCE_DATE_EPOCH is “\(text)”; it has to be a whole number of seconds since 1970, as “date +%s” gives it.
                    """
            )
        case .severalGroups(let folders):
            Localized(
                fr: "Plusieurs groupes sont ici ; choisissez avec --group : \(folders.joined(separator: ", ")).",
                en: "There are several groups here; choose one with --group: \(folders.joined(separator: ", "))."
            )
        case .refusedFile(let path, let refusal): refusal.text(path: path)
        case .writing(let failure): failure.text
        case .editing(let refusal): refusal.text
        case .editorConfig(let failure): failure.text
        case .standardInput(let reason):
            Localized(
                fr: "L'entrée standard ne se laisse pas lire (\(reason)).",
                en: "Standard input can't be read (\(reason))."
            )
        case .template(let problem):
            Localized(fr: Self.sentence(about: problem, .french), en: Self.sentence(about: problem, .english))
        case .report(let failure): Localized(fr: failure.message(in: .french), en: failure.message(in: .english))
        case .scaffolding(let failure): failure.text
        case .git(let failure): failure.text
        case .unknownWriters(let failure):
            Localized(
                fr: """
                    \(failure.text.french) De qui est chaque page privée, seule l'histoire entière le dit, car un nom court \
                    peut passer à quelqu'un d'autre : sans elle, le carnet d'un membre n'est pas fait. Quelqu'un dont la copie \
                    est entière peut aussi le faire.
                    """,
                en: """
                    \(failure.text.english) Only the whole history tells whose each private page is, for a short name may pass \
                    to somebody else: without it, no member's logbook is made. Somebody whose copy is whole can make it, too.
                    """
            )
        case .beforeHistory(let day):
            Localized(
                fr: "Le \(day.written(in: .french)), rien de ce groupe n'était encore enregistré dans git.",
                en: "On \(day.written(in: .english)), nothing of this group was committed to git yet."
            )
        case .undatedSession(let id):
            Localized(
                fr: "\(id) n'a pas de date lisible : nommez plutôt un jour, ou un enregistrement (git log).",
                en: "\(id) has no date that can be read: name a day instead, or a commit (git log)."
            )
        case .beforeGroup(let commit, let day):
            Localized(
                fr: """
                    L'enregistrement \(commit), du \(day.written(in: .french)), ne contient rien du groupe : son dossier \
                    n'y était pas encore.
                    """,
                en: """
                    The commit \(commit), of \(day.written(in: .english)), holds nothing of the group: its folder was not \
                    there yet.
                    """
            )
        case .nothingStaged:
            Localized(
                fr: "git n'enregistrerait rien du groupe : « git add -A » lui confie d'abord ses fichiers.",
                en: "git would commit nothing of the group: “git add -A” hands its files over first."
            )
        case .setUp(.git(let failure)): failure.text
        case .setUp(.file(let path, let refusal)): refusal.text(path: path)
        case .groupExists(let file):
            Localized(
                fr: "Il y a déjà un groupe ici (« \(file) ») : rien n'est écrit.",
                en: "There is a group here already (“\(file)”): nothing is written."
            )
        case .noWriter:
            Localized(
                fr: "Pour qui ? Indiquez --member alice, ou --all pour chaque membre présent.",
                en: "For whom? Name --member alice, or --all for every member who was there."
            )
        case .unusableAnswer(let question, let answer, let hint):
            Localized(fr: "\(question) « \(answer) » : \(hint)", en: "\(question) “\(answer)”: \(hint)")
        case .unusableFolder(let path, let reason):
            Localized(
                fr: "Le dossier « \(path) » ne se laisse pas créer (\(reason)).",
                en: "The folder “\(path)” can't be made (\(reason))."
            )
        }
    }
}

extension Localized where Text == String {
    /// The sentence ended with what was probably meant.
    fileprivate func proposing(_ nearest: String?) -> Localized<String> {
        guard let nearest else { return Localized(fr: french + ".", en: english + ".") }
        return Localized(
            fr: "\(french) ; vouliez-vous dire « \(nearest) » ?",
            en: "\(english); did you mean “\(nearest)”?"
        )
    }
}

extension ReadingFailure {
    fileprivate var text: Localized<String> {
        switch self {
        case .noGroup(let path):
            Localized(
                fr: """
                    Pas de groupe dans « \(path) », ni au-dessus, ni au-dessous : il y faut un fichier groupe.md. \
                    Placez-vous dans le dossier du groupe, ou indiquez-le avec --group.
                    """,
                en: """
                    No group in “\(path)”, nor above or below it: it takes a file named group.md. Go to the group's \
                    folder, or name it with --group.
                    """
            )
        case .noSuchFolder(let path):
            Localized(fr: "Le dossier « \(path) » n'existe pas.", en: "The folder “\(path)” doesn't exist.")
        case .notAFolder(let path):
            Localized(fr: "« \(path) » n'est pas un dossier.", en: "“\(path)” isn't a folder.")
        case .unnameable(let path):
            Localized(
                fr: """
                    Le chemin « \(path) » contient des octets qui ne sont pas du texte UTF-8, et carnet ne peut pas le \
                    nommer : donnez un autre nom au dossier où se trouve ce « \u{FFFD} ».
                    """,
                en: """
                    The path “\(path)” holds bytes that are no UTF-8 text, and carnet can't name it: give the folder \
                    where this “\u{FFFD}” stands another name.
                    """
            )
        case .unreadable(let path, let reason):
            Localized(
                fr: "Le dossier « \(path) » ne se laisse pas lire (\(reason)).",
                en: "The folder “\(path)” can't be read (\(reason))."
            )
        }
    }
}

extension EditorConfigFailure {
    fileprivate var text: Localized<String> {
        switch self {
        case .line(let line, let file):
            Localized(
                fr: "La ligne \(line) de « \(file) » ne se comprend pas ; corrigez-la, ou retirez-la.",
                en: "Line \(line) of “\(file)” can't be understood; correct it, or remove it."
            )
        case .notAFile(let file):
            Localized(fr: "« \(file) » n'est pas un fichier.", en: "“\(file)” isn't a file.")
        case .other(let reason):
            Localized(
                fr: "Les réglages de .editorconfig ne se laissent pas lire (\(reason)).",
                en: "The settings of .editorconfig can't be read (\(reason))."
            )
        }
    }
}

extension CommandFailure {
    init(_ problem: TemplateProblem) { self = .template(problem) }

    private static func sentence(about problem: TemplateProblem, _ language: Language) -> String {
        "\(problem.file):\(problem.line):\(problem.column): \(problem.message(in: language))"
    }
}
