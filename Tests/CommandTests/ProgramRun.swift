import Foundation
import TestSupport

/// What a run of the built program gave.
struct ProgramRun {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
}

/// The built program, as people run it.
enum Program {
    /// Beside the test program, where the build puts both.
    static let path: String = {
        if let path = ProcessInfo.processInfo.environment["CARNET_PROGRAM"] { return path }
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let test = bundles.first ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return test.deletingLastPathComponent().appendingPathComponent("carnet").path
    }()

    /// Runs `carnet` with nothing of the tester's environment but what is given; `C.UTF-8` unless told.
    static func run(
        _ arguments: [String],
        in folder: String = Repository.root,
        environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try run(path, arguments, in: folder, environment: environment)
    }

    /// Runs a shell command; `$carnet` is the program.
    static func shell(_ command: String, in folder: String = Repository.root) throws -> ProgramRun {
        try run("/bin/bash", ["-c", command], in: folder, environment: ["carnet": path, "PATH": "/usr/bin:/bin"])
    }

    private static func run(
        _ executable: String,
        _ arguments: [String],
        in folder: String,
        environment: [String: String]
    ) throws -> ProgramRun {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["LC_ALL": "C.UTF-8"].merging(environment) { _, given in given }
        process.standardInput = FileHandle.nullDevice
        // Files instead of pipes: a full pipe would stop the program while nobody reads.
        let scratch = try ScratchFolder()
        let (output, errors) = (scratch.path + "/output", scratch.path + "/errors")
        for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        try process.run()
        process.waitUntilExit()
        return ProgramRun(
            status: process.terminationStatus,
            output: Array(try Data(contentsOf: URL(fileURLWithPath: output))),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
        )
    }
}
