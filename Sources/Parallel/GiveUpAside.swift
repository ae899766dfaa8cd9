import Dispatch

/// Gives up a value on another thread: to free hundreds of thousands of small things takes a while, and nobody has to
/// wait for it.
///
/// - Parameter value: the only one of its kind; whoever holds a copy frees it himself.
package func giveUpAside<Value: Sendable>(_ value: consuming Value) {
    DispatchQueue.global().async { [value] in _ = value }
}
