import Dispatch

/// Gives up a value later, on another thread: to free hundreds of thousands of small things takes a while, and nobody has
/// to wait for it. A command that has given its answer by then ends without.
///
/// - Parameter value: the only one of its kind; whoever holds a copy frees it himself.
package func giveUpAside<Value: Sendable>(_ value: consuming Value) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { [value] in _ = value }
}
