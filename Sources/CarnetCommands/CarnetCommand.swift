import ArgumentParser

/// The root of the commands.
struct CarnetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carnet",
        abstract: .said(
            fr:
                "Le carnet de bord d'un groupe de codéveloppement : le relire, suivre les actions, en tirer les bilans.",
            en: "The logbook of a codéveloppement group: check it, follow its actions, make its reports."
        ),
        version: CarnetProgram.version,
        // In the order of a group's life: prepare, act, look again, tell.
        subcommands: [
            InitCommand.self,
            NewCommand.self,
            DoneCommand.self,
            StartCommand.self,
            AdaptCommand.self,
            PostponeCommand.self,
            DropCommand.self,
            NoteCommand.self,
            CheckCommand.self,
            FormatCommand.self,
            ActionsCommand.self,
            StatusCommand.self,
            HistoryCommand.self,
            DiffCommand.self,
            ReportCommand.self,
            ExplainCommand.self,
            RulesCommand.self,
            WatchCommand.self,
            SetUpGitCommand.self,
            LanguageServerCommand.self,
            TextConversionCommand.self,
            MergeDriverCommand.self,
        ]
    )
}
