import Subprocess

/// What git is given to read on its standard input.
struct Question: InputProtocol {
    let bytes: [UInt8]

    /// A git that ends before it has read all of it can't be told the rest: how it ended, and how much it answered, says
    /// what came of it. An error thrown here would leave the pipe open, for which the process would be stopped.
    func write(with writer: StandardInputWriter) async { _ = try? await writer.write(bytes) }
}
