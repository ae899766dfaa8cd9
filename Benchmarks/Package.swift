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
        .executableTarget(name: "generate-group"),
        .executableTarget(name: "generate-history"),
        .executableTarget(name: "measure"),
    ],
    swiftLanguageModes: [.v6]
)
