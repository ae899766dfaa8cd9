-- Drives Neovim from inside: opens a page, waits for what the server finds, completes, renames, and prints what it saw
-- as one line of JSON. Arguments: the page, the member's id to rename.

local seen = {}

local function wait(what, condition)
  if not vim.wait(20000, condition, 50) then
    seen.failed = what
    error("awaited in vain: " .. what)
  end
end

local function messages(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, diagnostic.code or diagnostic.user_data.lsp.code)
  end
  table.sort(found)
  return found
end

local function run()
  vim.cmd("edit " .. vim.env.CARNET_TEST_PAGE)
  local buffer = vim.api.nvim_get_current_buf()
  wait("the server", function()
    return #vim.tbl_values(vim.lsp.buf_get_clients(buffer)) == 1
  end)
  local client = vim.tbl_values(vim.lsp.buf_get_clients(buffer))[1]
  wait("its answer", function()
    return client.initialized
  end)
  -- Typed into the last line, as a person does: Neovim tells the server by increments.
  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { "- Voir S9-A9." })
  wait("a finding", function()
    return vim.tbl_contains(messages(buffer), "mention-of-unknown-action")
  end)
  seen.findings = messages(buffer)

  vim.api.nvim_buf_set_lines(buffer, last, last + 1, false, { "- Voir S3-" })
  vim.api.nvim_win_set_cursor(0, { last + 1, #"- Voir S3-" })
  wait("the finding to go", function()
    return #messages(buffer) == 0
  end)
  local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
  position.position.character = #"- Voir S3-"
  local answer = client.request_sync("textDocument/completion", position, 10000, buffer)
  seen.completions = {}
  for _, item in ipairs(answer.result.items or answer.result) do
    table.insert(seen.completions, item.label)
  end

  -- The member in the page's front matter.
  local line = vim.fn.search("^membre: ", "w")
  vim.api.nvim_win_set_cursor(0, { line, #"membre: " })
  vim.lsp.buf.rename("alix")
  wait("the new name", function()
    -- The page has moved to the carnet's new folder, and so has the window.
    return vim.api.nvim_buf_get_name(0):match("carnets/alix/S3%.md$") and vim.fn.getline(line) == "membre: alix"
  end)
  vim.cmd("silent! wall")
  seen.name = vim.api.nvim_buf_get_name(0)
end

local ok, problem = pcall(run)
if not ok then
  seen.problem = tostring(problem)
end
io.stdout:write(vim.json.encode(seen) .. "\n")
vim.cmd("qall!")
