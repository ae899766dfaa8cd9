import CarnetCommands

@main struct Carnet {
    static func main() {
        CarnetProgram.run()
    }
}
