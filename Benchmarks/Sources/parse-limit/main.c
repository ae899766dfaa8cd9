/* The limit of what reading a folder can cost: open, read and parse every Markdown file below it once with libcmark,
   on one thread, and nothing else. */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long files, bytes;

static void parse_file(const char *path) {
    int descriptor = open(path, O_RDONLY);
    struct stat status;
    if (descriptor < 0) return;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        size_t size = (size_t)status.st_size, got = 0;
        char *buffer = malloc(size + 1);
        while (buffer && got < size) {
            ssize_t part = read(descriptor, buffer + got, size - got);
            if (part <= 0) break;
            got += (size_t)part;
        }
        cmark_node *document = cmark_parse_document(buffer, got, CMARK_OPT_DEFAULT);
        cmark_node_free(document);
        free(buffer);
        files++;
        bytes += (long)got;
    }
    close(descriptor);
}

static void walk(const char *folder) {
    DIR *directory = opendir(folder);
    struct dirent *entry;
    char path[4096];
    if (!directory) return;
    while ((entry = readdir(directory))) {
        size_t length = strlen(entry->d_name);
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_type == DT_DIR) walk(path);
        else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) parse_file(path);
    }
    closedir(directory);
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: parse-limit FOLDER\n");
        return 2;
    }
    walk(arguments[1]);
    printf("%ld files, %ld bytes\n", files, bytes);
    return 0;
}
