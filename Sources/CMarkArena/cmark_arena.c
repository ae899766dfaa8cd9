#include "cmark_arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Enough for the tree of a usual page; kept between documents. */
enum { FIRST_CHUNK = 256 * 1024 };

typedef struct chunk {
    struct chunk *previous;
    size_t size;
    size_t used;
    /* Followed by `size` bytes. */
} chunk;

static _Thread_local chunk *current;

/* Each block is led by its size, which realloc needs; sixteen bytes keep the block aligned. */
static const size_t header = 16;

static char *start_of(chunk *part) { return (char *)(part + 1); }

static chunk *add_chunk(size_t wanted) {
    size_t size = wanted > FIRST_CHUNK ? wanted : FIRST_CHUNK;
    if (current && current->size < SIZE_MAX / 4 && size < current->size * 2) size = current->size * 2;
    chunk *part = malloc(sizeof(chunk) + 16 + size);
    /* libcmark has no way to hear of a failure: its own allocator ends the program too. */
    if (!part) abort();
    part->previous = current;
    part->size = size;
    part->used = 0;
    current = part;
    return part;
}

static void *take(size_t length) {
    size_t rounded = (length + header + 15) & ~(size_t)15;
    if (rounded < length) abort();
    chunk *part = current;
    if (!part || part->size - part->used < rounded) part = add_chunk(rounded);
    char *block = start_of(part) + part->used;
    block += (16 - ((uintptr_t)start_of(part) & 15)) & 15;
    part->used += rounded;
    *(size_t *)block = length;
    return block + header;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    void *block = take(count * size);
    memset(block, 0, count * size);
    return block;
}

static void *arena_realloc(void *block, size_t length) {
    if (!block) return take(length);
    size_t old = *(size_t *)((char *)block - header);
    if (length <= old) return block;
    void *larger = take(length);
    memcpy(larger, block, old);
    return larger;
}

static void arena_free(void *block) { (void)block; }

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

cmark_node *carnet_cmark_parse(const char *text, size_t length) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena);
    cmark_parser_feed(parser, text, length);
    return cmark_parser_finish(parser);
}

void carnet_cmark_release(void) {
    while (current && (current->previous || current->size > FIRST_CHUNK)) {
        chunk *previous = current->previous;
        free(current);
        current = previous;
    }
    if (current) current->used = 0;
}
