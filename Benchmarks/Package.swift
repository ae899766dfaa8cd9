// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "carnet-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(
            name: "parse-limit",
            cSettings: [.unsafeFlags(["-O2"])],
            linkerSettings: [.linkedLibrary("cmark")]
        ),
        .target(name: "Seeds"),
        .executableTarget(name: "generate-group", dependencies: ["Seeds"]),
        .executableTarget(name: "generate-history", dependencies: ["Seeds"]),
        .executableTarget(name: "measure"),
    ],
    swiftLanguageModes: [.v6]
)
