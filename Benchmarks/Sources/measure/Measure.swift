// placeholder replaced below
@main struct Measure { static func main() {} }
