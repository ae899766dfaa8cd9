/// The types of the Language Server Protocol 3.17 that the server uses, under the names the protocol gives them.
package enum LSP {}
