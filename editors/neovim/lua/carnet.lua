-- Starts `carnet lsp` for the notes of a group. Works with Neovim 0.7 and later, without any plugin.
--
--   require("carnet").setup({ member = "alice", language = "fr", command = { "carnet", "lsp" } })
--
-- Every field may be left out.

local carnet = {}

local settings = { command = { "carnet", "lsp" } }

-- The folder that holds groupe.md or group.md, at or above a file; nil where there is none.
local function group_folder(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  while true do
    for _, name in ipairs({ "groupe.md", "group.md" }) do
      if vim.fn.filereadable(folder .. "/" .. name) == 1 then
        return folder
      end
    end
    local above = vim.fn.fnamemodify(folder, ":h")
    if above == folder then
      return nil
    end
    folder = above
  end
end

local function on_attach(_, buffer)
  local function map(keys, action)
    vim.keymap.set("n", keys, action, { buffer = buffer, silent = true })
  end
  vim.bo[buffer].omnifunc = "v:lua.vim.lsp.omnifunc"
  map("K", vim.lsp.buf.hover)
  map("gd", vim.lsp.buf.definition)
  map("gr", vim.lsp.buf.references)
  map("<leader>rn", vim.lsp.buf.rename)
  map("<leader>ca", vim.lsp.buf.code_action)
end

-- One server for each group, however many of its files are open.
local clients = {}

local function configuration(root)
  return {
    name = "carnet",
    cmd = settings.command,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } },
    init_options = { member = settings.member, language = settings.language },
    on_attach = on_attach,
  }
end

local function start(root)
  local id = clients[root]
  if id and vim.lsp.get_client_by_id(id) then
    return id
  end
  clients[root] = vim.lsp.start_client(configuration(root))
  return clients[root]
end

local function attach(buffer)
  local root = group_folder(vim.api.nvim_buf_get_name(buffer))
  if not root then
    return
  end
  if vim.fn.executable(settings.command[1]) == 0 then
    vim.notify_once("carnet: " .. settings.command[1] .. " introuvable · not found (make install)", vim.log.levels.WARN)
    return
  end
  -- Since 0.8 Neovim itself keeps one server for each root; start_client is on its way out.
  if vim.lsp.start then
    vim.lsp.start(configuration(root), { bufnr = buffer })
    return
  end
  local id = start(root)
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

function carnet.setup(options)
  settings = vim.tbl_extend("force", settings, options or {})
  local group = vim.api.nvim_create_augroup("carnet", { clear = true })
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = "markdown",
    callback = function(event)
      attach(event.buf)
    end,
  })
end

return carnet
