;;; carnet.el --- Eglot starts carnet's language server  -*- lexical-binding: t -*-

;; Eglot comes with Emacs 29; for Emacs 28 it is a package (Debian: elpa-eglot).
;; Into init.el:  (load "/path/to/editors/emacs/carnet.el")

;;; Code:

(require 'eglot)
(require 'project)

(defvar carnet-command '("carnet" "lsp")
  "How the language server is started.")

(defvar carnet-member nil
  "Who you are in your group, such as \"alice\"; your own logbook may then be quoted.")

(defun carnet-group-folder (file)
  "The folder of the group that FILE belongs to; nil where there is none."
  (or (locate-dominating-file file "groupe.md")
      (locate-dominating-file file "group.md")))

(defun carnet-find-project (folder)
  "The group at or above FOLDER, as a project."
  (let ((root (carnet-group-folder folder)))
    (when root (cons 'carnet root))))

(cl-defmethod project-root ((project (head carnet)))
  "The folder of PROJECT."
  (cdr project))

(defun carnet-start ()
  "Start the server for a note of a group."
  (when (and buffer-file-name (carnet-group-folder buffer-file-name))
    (if (executable-find (car carnet-command))
        (eglot-ensure)
      (message "%s introuvable · not found (make install)" (car carnet-command)))))

(defun carnet-contact (_interactive)
  "The command, and what the server is told of the user."
  (append carnet-command (when carnet-member (list "--member" carnet-member))))

(define-derived-mode carnet-mode text-mode "Carnet"
  "Notes of a codéveloppement group, where no Markdown mode is installed.")

(add-hook 'project-find-functions #'carnet-find-project)
(dolist (mode '(markdown-mode gfm-mode carnet-mode))
  (add-to-list 'eglot-server-programs (cons mode #'carnet-contact)))
(dolist (hook '(markdown-mode-hook gfm-mode-hook carnet-mode-hook))
  (add-hook hook #'carnet-start))
(unless (fboundp 'markdown-mode)
  (add-to-list 'auto-mode-alist '("\\.md\\'" . carnet-mode)))

(provide 'carnet)
;;; carnet.el ends here
