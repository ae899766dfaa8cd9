import Foundation

/// Measures the program against its limits and prints a Markdown table.
///
///     measure CARNET SAMPLE WORKFOLDER [--runs 11] [--large] [--only check|lsp|report|history|start]
@main
struct Measure {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            print(
                "usage: measure CARNET SAMPLE WORKFOLDER [--runs N] [--large] [--only check|lsp|report|history|start]"
            )
            exit(2)
        }
        let runs = arguments.firstIndex(of: "--runs").flatMap { Int(arguments[$0 + 1]) } ?? 11
        let bench = Bench(
            carnet: arguments[1],
            sample: arguments[2],
            folder: arguments[3],
            tools: URL(fileURLWithPath: arguments[0]).deletingLastPathComponent().path,
            runs: runs
        )
        let only = arguments.firstIndex(of: "--only").map { arguments[$0 + 1] }
        func wants(_ part: String) -> Bool { only == nil || only == part }
        print("| what | median | limit | ratio |")
        print("| --- | ---: | ---: | ---: |")
        if wants("check") {
            try bench.checking("20,000 carnets in one group", ["--members", "200", "--sessions", "100"])
            try bench.checking(
                "20,000 carnets in 250 groups",
                ["--groups", "250", "--members", "8", "--sessions", "10"]
            )
        }
        if arguments.contains("--large") {
            try bench.checking("100,000 carnets in one group", ["--members", "500", "--sessions", "200"])
        }
        if wants("lsp") { try bench.serving() }
        if wants("report") { try bench.reporting() }
        if wants("history") { try bench.tellingHistory() }
        if wants("start") { try bench.starting() }
    }
}

struct Bench {
    let carnet: String
    let sample: String
    /// Where the generated groups are kept between runs.
    let folder: String
    /// Where the other programs of this package are.
    let tools: String
    let runs: Int

    /// `carnet check` against opening, reading and parsing the same files.
    func checking(_ name: String, _ shape: [String]) throws {
        let group = try group(name, shape)
        let results = try medians(
            of: [
                Command(name: "check", arguments: [carnet, "check", "--group", group, "--today", "2020-01-01"]),
                Command(name: "parse-limit", arguments: [tools + "/parse-limit", group]),
            ],
            runs: runs
        )
        row("`check`, \(name)", results[0].wall, results[1].wall)
        print("| … its peak memory | \(results[0].memory / 1_000_000) MB | 200 MB | |")
    }

    /// `carnet report cycle` against cmark over the same text, three times, and 15 ms.
    func reporting() throws {
        let text = folder + "/sample.md"
        let files = FileManager.default.enumerator(atPath: sample)?.compactMap { $0 as? String } ?? []
        var joined = Data()
        for file in files.sorted() where file.hasSuffix(".md") {
            joined += try Data(contentsOf: URL(fileURLWithPath: sample + "/" + file))
        }
        try joined.write(to: URL(fileURLWithPath: text))
        let (plain, committed) = try samplesApart()
        func report(_ group: String) -> Command {
            let options = ["--cycle", "C1", "--group", group, "--out", folder + "/cycle.html", "--today", "2026-07-01"]
            return Command(name: "report", arguments: [carnet, "report", "cycle"] + options)
        }
        let results = try medians(
            of: [
                report(plain), report(committed), Command(name: "cmark", arguments: ["cmark", text]),
            ],
            runs: runs * 3
        )
        let limit = results[2].wall * 3 + 0.015
        row("`report cycle`, the French sample", results[0].wall, limit)
        row("… under git", results[1].wall, 2 * limit)
    }

    /// The sample outside every repository, and as one of its own.
    private func samplesApart() throws -> (plain: String, committed: String) {
        let place = NSTemporaryDirectory() + "carnet-benchmarks"
        let script = """
            set -e
            test -d "$2/committed/.git" && exit
            mkdir -p "$2" && cp -r "$1" "$2/plain" && cp -r "$1" "$2/committed" && cd "$2/committed"
            git init -q . && git add -A && git -c user.name=A -c user.email=a@example.org commit -q -m one
            """
        _ = try Command(name: "samples", arguments: ["sh", "-c", script, "sh", sample, place]).run()
        return (place + "/plain", place + "/committed")
    }

    /// The language server on 10,000 files: opening beside `check` and 200 ms, typing, memory beside the text.
    func serving() throws {
        let name = "10,000 files in one group"
        let group = try self.group(name, ["--members", "100", "--sessions", "99"])
        let server = ServerBench(carnet: carnet, folder: group)
        let check = Command(name: "check", arguments: [carnet, "check", "--group", group, "--today", "2020-01-01"])
        var openings: [Double] = []
        let checks = try medians(of: [check], runs: runs)
        for _ in 0..<runs { openings.append(try server.opening()) }
        row("`lsp`, opening \(name)", openings.sorted()[openings.count / 2], checks[0].wall + 0.2)
        let (latencies, memory) = try server.typing(edits: 2000)
        row("… from `didChange` to its findings, median", latencies[latencies.count / 2], 0.005)
        row("… 99th percentile", latencies[latencies.count * 99 / 100], 0.020)
        let text = try server.textSize()
        let ratio = String(format: "%.2f", Double(memory) / Double(3 * text))
        print("| … its peak memory | \(memory / 1_000_000) MB | \(3 * text / 1_000_000) MB | \(ratio) |")
    }

    /// A generated group, made once and kept between runs.
    private func group(_ name: String, _ shape: [String]) throws -> String {
        let group = folder + "/" + name.replacingOccurrences(of: " ", with: "-")
        if !FileManager.default.fileExists(atPath: group) {
            _ = try Command(name: "generate-group", arguments: [tools + "/generate-group", group] + shape).run()
        }
        return group
    }

    /// Processor time of the smallest thing the program does.
    func starting() throws {
        let results = try medians(of: [Command(name: "version", arguments: [carnet, "--version"])], runs: runs * 3)
        row("`--version`, processor time", results[0].processor, 0.010)
    }

    func row(_ name: String, _ value: Double, _ limit: Double) {
        let ratio = String(format: "%.2f", value / limit)
        print("| \(name) | \(milliseconds(value)) | \(milliseconds(limit)) | \(ratio) |")
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
}
