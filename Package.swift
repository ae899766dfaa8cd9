// swift-tools-version: 6.1
import PackageDescription

var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
// To find out what a `Dictionary<MemberID, …>` is from its name alone, Swift's library looks through the conformances of all
// types there are: an eighth of a short command's instructions. These compilers know it and can say so; others needn't.
#if compiler(<6.4)
    settings.append(
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
            .when(configuration: .release)
        )
    )
#endif

let package = Package(
    name: "carnet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "carnet", targets: ["carnet"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCommonMark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .systemLibrary(
            name: "CEditorConfig",
            pkgConfig: "editorconfig",
            providers: [.apt(["libeditorconfig-dev"]), .brew(["editorconfig"])]
        ),
        .target(name: "Parallel", swiftSettings: settings),
        .target(name: "Paths", swiftSettings: settings),
        .target(name: "SourceText", swiftSettings: settings),
        .target(name: "Logbook", dependencies: ["SourceText"], swiftSettings: settings),
        .target(name: "Lexicon", dependencies: ["SourceText", "Logbook"], swiftSettings: settings),
        .target(name: "CMarkArena", dependencies: ["CCommonMark"]),
        .target(name: "Markdown", dependencies: ["CCommonMark", "CMarkArena", "SourceText"], swiftSettings: settings),
        .target(name: "FrontMatter", dependencies: ["SourceText", "Yams"], swiftSettings: settings),
        .target(
            name: "Reading",
            dependencies: ["Paths", "Parallel", "SourceText", "Lexicon", "Logbook", "Markdown", "FrontMatter"],
            swiftSettings: settings
        ),
        .target(name: "Links", dependencies: ["SourceText", "Logbook"], swiftSettings: settings),
        .target(
            name: "Checks",
            dependencies: ["Parallel", "SourceText", "Lexicon", "Logbook", "Links"],
            swiftSettings: settings
        ),
        .target(
            name: "LiveGroup",
            dependencies: ["SourceText", "Logbook", "Links", "Reading", "Checks"],
            swiftSettings: settings
        ),
        .target(
            name: "Editing",
            dependencies: ["SourceText", "Lexicon", "Logbook", "FrontMatter", "Markdown", "Reading", "Links"],
            swiftSettings: settings
        ),
        .target(name: "EditorConfig", dependencies: ["CEditorConfig"], swiftSettings: settings),
        .target(
            name: "Formatting",
            dependencies: ["SourceText", "Lexicon", "Logbook", "Markdown", "FrontMatter", "Reading", "Editing"],
            swiftSettings: settings
        ),
        .target(
            name: "Navigation",
            dependencies: [
                "Parallel", "SourceText", "Lexicon", "Logbook", "FrontMatter", "Markdown", "Reading", "Links", "Checks",
                "Editing",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Merging",
            dependencies: ["SourceText", "Lexicon", "Logbook", "FrontMatter", "Markdown", "Reading"],
            swiftSettings: settings
        ),
        .target(name: "Writing", dependencies: ["Paths", "SourceText", "Logbook", "Editing"], swiftSettings: settings),
        .target(name: "Reports", dependencies: ["SourceText", "Lexicon", "Logbook", "Links"], swiftSettings: settings),
        .target(
            name: "Templates",
            path: "templates",
            resources: [
                .embedInCode("html"), .embedInCode("markdown"), .embedInCode("style"), .embedInCode("scaffold"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TemplateRendering",
            dependencies: ["Logbook", "Templates", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings
        ),
        .target(
            name: "Git",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Changes",
            dependencies: ["SourceText", "Lexicon", "Logbook", "Markdown"],
            swiftSettings: settings
        ),
        .target(
            name: "History",
            dependencies: ["SourceText", "Logbook", "Parallel", "Reading", "Changes", "Git"],
            swiftSettings: settings
        ),
        .target(
            name: "GitSetup",
            dependencies: ["Paths", "Lexicon", "Logbook", "SourceText", "TemplateRendering", "Writing", "Git"],
            swiftSettings: settings
        ),
        .target(
            name: "Scaffolding",
            dependencies: [
                "SourceText", "Lexicon", "Logbook", "Links", "FrontMatter", "Reading", "Editing", "TemplateRendering",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Output",
            dependencies: [
                "SourceText", "Lexicon", "Logbook", "Links", "Checks", "Reports", "Markdown", "TemplateRendering",
                "Changes", "Parallel",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "LanguageServer",
            dependencies: [
                "Paths", "SourceText", "Lexicon", "Logbook", "FrontMatter", "Markdown", "Reading", "Links", "Checks",
                "LiveGroup",
                "Editing", "Formatting", "Navigation", "Scaffolding", "TemplateRendering",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "CarnetCommands",
            dependencies: [
                "Paths", "Parallel", "SourceText", "Lexicon", "Logbook", "Reading", "Links", "Checks", "Reports",
                "Output",
                "Writing", "LanguageServer", "Editing", "LiveGroup", "TemplateRendering", "Scaffolding",
                "EditorConfig", "Formatting",
                "Git", "GitSetup", "Merging", "Changes", "History",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "carnet", dependencies: ["CarnetCommands"], swiftSettings: settings),
        .target(
            name: "TestSupport",
            dependencies: ["SourceText", "Logbook", "Reading"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(name: "LogbookTests", dependencies: ["Logbook"], swiftSettings: settings),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Logbook"], swiftSettings: settings),
        .testTarget(name: "FrontMatterTests", dependencies: ["FrontMatter", "SourceText"], swiftSettings: settings),
        .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer"], swiftSettings: settings),
        .testTarget(
            name: "EditorConfigTests",
            dependencies: ["EditorConfig", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "FormattingTests",
            dependencies: [
                "SourceText", "Lexicon", "Logbook", "Markdown", "Reading", "Editing", "Formatting", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LiveGroupTests",
            dependencies: ["LiveGroup", "SourceText", "Logbook", "Links", "Checks", "Reading", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EditingTests",
            dependencies: ["Editing", "SourceText", "Lexicon", "Logbook", "Links", "Reading", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NavigationTests",
            dependencies: [
                "Navigation", "SourceText", "Lexicon", "Logbook", "Links", "Reading", "Checks", "Editing",
                "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MergingTests",
            dependencies: [
                "Merging", "SourceText", "Logbook", "Reading", "Links", "Changes", "Reports", "Output",
                "TemplateRendering", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WritingTests",
            dependencies: ["Writing", "Editing", "SourceText", "Logbook", "Reading", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ChangesTests",
            dependencies: ["Changes", "SourceText", "Logbook", "Reading", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "HistoryTests",
            dependencies: ["History", "Git", "Changes", "Logbook", "Reading", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ScaffoldingTests",
            dependencies: [
                "Scaffolding", "SourceText", "Lexicon", "Logbook", "Links", "Reading", "Checks", "Editing", "Reports",
                "Output", "TemplateRendering", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LinksTests",
            dependencies: ["Links", "Logbook", "SourceText", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ChecksTests",
            dependencies: ["SourceText", "Lexicon", "Logbook", "Links", "Reading", "Checks", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReadingTests",
            dependencies: [
                "SourceText", "Lexicon", "Logbook", "Links", "Reading", "FrontMatter", "Markdown", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["SourceText", "Logbook", "Links", "Reports", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OutputTests",
            dependencies: [
                "SourceText", "Logbook", "Links", "Checks", "Markdown", "Reports", "Output", "TemplateRendering",
                "Templates", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "SourceText", "Logbook", "Links", "Reading", "Checks", "Reports", "Output", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "CommandTests", dependencies: ["carnet", "TestSupport"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
