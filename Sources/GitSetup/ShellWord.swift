/// Text as the POSIX shell takes it for one word, whatever it holds.
enum ShellWord {
    static func quoting(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}
