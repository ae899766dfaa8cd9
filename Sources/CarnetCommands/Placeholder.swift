// CarnetCommands
