require("carnet").setup(vim.g.carnet or {})
