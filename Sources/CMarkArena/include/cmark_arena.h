#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <cmark.h>

/* A memory allocator for libcmark that serves one document at a time on each thread.
 *
 * libcmark allocates every node, string and stack entry by itself and frees them one by one; a parsed document is read
 * once here and thrown away whole, so its memory comes from chunks that the thread keeps for the next document.
 * libcmark has such an arena of its own, but one for the whole process, which threads can't share. */

/* Parses a document in this thread's arena, which must hold no other; NULL where memory ran out.
 * The tree is valid until carnet_cmark_release. */
cmark_node *carnet_cmark_parse(const char *text, size_t length);

/* Gives the arena of this thread back to the next document. Large chunks return to the system. */
void carnet_cmark_release(void);

#endif
