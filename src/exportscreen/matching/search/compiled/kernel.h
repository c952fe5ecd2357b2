/* What the parts of the kernel share; kernel.py lays out the same structures. */

#ifndef EXPORTSCREEN_KERNEL
#define EXPORTSCREEN_KERNEL

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define SHARED __declspec(dllexport)
#else
#define SHARED __attribute__((visibility("default")))
#endif
#if defined(__GNUC__)
#define SOON(address) __builtin_prefetch(address)
#else
#define SOON(address) (void)(address)
#endif

#define VERSION 6
#define SCALE 250.0f
#define RULED_OUT 9.0f
#define MOST_UNITS 56 /* units of a name; longer ones are left to the caller, so that stretches fit 64 bits */
#define EQUALS 8
#define BUCKETS (1 << 16)
#define MOST_VARIANTS 64 /* of one word: with up to two of eight letters gone there are 37 */
#define AHEAD 8 /* postings: memory is asked for before it is needed */
#define MOST_LETTERS 64 /* of words that are compared letter by letter */
#define MOST_LIKENESSES (1 << 22)

enum { OK = 0, NO_MEMORY = -1, CALLER_FAILED = -2 };
enum { WORD, GENERIC, PLACE, NUMBER, LEGAL, STOP, TITLE, INITIAL }; /* kinds of units */
enum { ORGANIZATION, PERSON, ANY };
enum { OFFER, RUN, CUT, APART };
enum {
    SLOT_HAN = 1, SLOT_ACRONYM = 2, SLOT_BEYOND = 4, SLOT_PLAIN = 8, SLOT_GIVEN = 16, SLOT_SLIP = 32,
    SLOT_COMMON = 64, SLOT_TOGETHER = 128
};
enum { FORM_PLAIN = 1, FORM_GIVEN = 2, FORM_SLIP = 4 };
enum { NAME_PLAIN = 1, NAME_BARE = 2, NAME_BEYOND = 4 };
enum { START_WORD, START_STOP, START_LEGAL, START_OTHER };

/* Everything about the names; fixed while the index is open. */
typedef struct {
    int64_t names, words, features, hashes, hash_filter_bits, longest, reach, variant_count, filter_bits, key_count;
    const uint8_t *blob;
    const int64_t *offsets;
    const uint8_t *lengths, *scripts;
    const uint64_t *hash_table, *word_hashes;
    const int32_t *hash_words;
    const uint8_t *hash_filter;
    const int64_t *first;
    const int32_t *unit_word, *unit_concept;
    const float *weights, *least;
    const uint8_t *must, *sizes;
    const float *left;
    const int64_t *starts;
    const int32_t *postings, *beside_words, *beside_concepts; /* what else each needs, or -1 */
    const int32_t *join_names;
    const float *join_saves;
    const uint8_t *kinds, *flags;
    const double *totals, *worths;
    const int64_t *whole;
    const int32_t *forms, *form_weights, *form_least;
    const uint8_t *solid;
    const int64_t *initial_ends;
    const uint16_t *initials;
    const int32_t *form_word, *form_concept, *form_letter;
    const uint8_t *form_kind, *form_flags;
    const int32_t *longest_names;
    const uint64_t *variants;
    const uint8_t *filter;
    const uint32_t *letters, *marks, *keys;
    const uint8_t *vowels, *key_kinds;
    const int32_t *key_words;
} Names;

/* What units of texts offer; grows, and is given anew with each call. */
typedef struct {
    const int64_t *ends;
    const int32_t *features;
    const uint8_t *alike;
    const uint64_t *hashes, *powers;
    const int64_t *sizes;
    const int64_t *join_first, *join_last;
    const uint8_t *kinds, *scripts, *flags;
    const int32_t *letters, *keys, *concepts;
    const double *costs;
    const int64_t *raw_ends;
    const uint8_t *raw;
} Slots;

/* Arabic words of the texts of one call that stand for Latin words otherwise than one for one; places count on from
   text to text. */
typedef struct {
    int64_t run_count, whole_count;
    const int32_t *runs;   /* neighbours that may be one Latin word: first, last, the slot of what they are together */
    const int32_t *wholes; /* words that may be several of a name: place, number in the table of joins */
} Arabic;

/* Numbers of alignment.py and names.py. */
typedef struct {
    double threshold, inserted, inserted_place, inserted_name, contradiction, other_place, joined, apart, cut, order, person_order, translated_order;
    double alone, whole, least_telling, initial_of, slack, edit_cost, first_letter, transposed, worst_edit;
    double real_word, legal_differs, worth_plain, worth_sound, worth_shape, worth_bare, worth_bones;
    int64_t gap, least_cut, least_join, least_han_join, least_letters, most_joined;
    int64_t least_edited, long_edits, prefix, letter_bits, owner_bits, plain, shape, sound, bare, bones;
    int64_t how_one, how_two, how_plain, how_sound, how_shape, how_bare, how_bones;
    int64_t how_same, how_meaning, how_initial, how_apart, how_together, how_cut, how_legal, how_not_counted, han, arabic, latin, digit;
} Policy;

/* How alike a form of a unit of names and a slot are; less than 0 where the caller failed. */
typedef double (*Likeness)(int32_t form, int32_t slot, int32_t *how);

typedef struct {
    int32_t name, first, last, name_last, how;
    double alike;
} Pair;

typedef struct {
    int32_t first, last, next, slot;
    uint8_t bound, kind;
} Offer;

/* What of a name decides whether it is looked at, side by side in memory. */
typedef struct {
    int32_t word, concept;
    float weight, least;
    uint8_t must;
} Unit;

typedef struct {
    uint32_t first;
    uint16_t units;
    uint8_t size;
    float left;
    uint32_t seen; /* the last stretch in which it was looked at */
} Bound;

/* What the words of a stretch save that are several of a name's together. */
typedef struct {
    float sum;
    uint32_t seen; /* the last stretch in which there were any */
} Saved;

typedef struct {
    double score, telling;
    int64_t pairs;
    int32_t text, name, first, last;
} Hit;

/* Words of texts that were not seen before. */
typedef struct {
    int64_t count;
    const uint8_t *raw;
    const int64_t *raw_ends;
    const uint8_t *scripts, *vowels;
    const double *common; /* what a word loses where it is a known word of its own */
    const int64_t *key_ends;
    const uint32_t *keys;
    const uint8_t *key_kinds;
    const uint32_t *letter_sums; /* of each ASCII letter */
    const double *worths; /* of each kind of key */
    const uint8_t *between; /* kinds of keys that count for words of different scripts alone */
    const uint8_t *plain; /* words of a–z whose keys within one script are worked out here */
} Unseen;

/* Letters that are written in several ways: each row up to seven letters, and in the last place the one they stand for. */
typedef struct {
    const uint8_t *umlauts, *misread, *vowels, *ends, *digraphs;
    const uint8_t *letters, *glyphs; /* for each letter another */
    int64_t umlaut_count, misread_count, vowel_count, end_count, digraph_count;
    int64_t least_sound, least_bare, least_article, least_skeleton, least_bones;
} Habits;

typedef struct {
    int32_t word;
    uint8_t alike;
} Near;

typedef struct {
    double value;
    Pair pair;
    uint64_t names, texts;
} Row;

typedef struct {
    const Names *a;
    const Policy *p;
    const Habits *h;
    Likeness likeness;
    Unit *units;
    Bound *bounds;
    Saved *saved;
    uint8_t *best;
    int32_t *head;
    uint32_t now;
    int32_t *touched;
    int64_t touched_count, touched_room;
    Offer *offers;
    int64_t offer_count, offer_room;
    uint64_t *keys;
    double *alikes;
    uint8_t *hows;
    int64_t known, known_room;
    uint64_t powers[256];
    uint32_t crc[256];
    int64_t *buckets; /* where variants with the same first bits begin */
    int32_t *candidates;
    int64_t candidate_count, candidate_room;
    uint32_t *marks;
    uint32_t mark;
    int64_t mark_room;
    int32_t *joinable;
    int64_t joinable_count, joinable_room;
    Pair *pairs, *letters, *part, *chosen, *best_pairs;
    int64_t pair_count, pair_room, letter_count, letter_room, part_room, chosen_room, best_room;
    Row *rows;
    int64_t row_room;
    int64_t chosen_count;
    /* what was found */
    Hit *hits;
    int64_t hit_count, hit_room;
    Pair *found;
    int64_t found_count, found_room;
    int32_t *undecided; /* text and name, two by two */
    int64_t undecided_count, undecided_room;
    int32_t *beyond; /* texts that are left to the caller */
    int64_t beyond_count, beyond_room;
    Near *near;
    int64_t near_count, near_room;
    int32_t *tried;
    int64_t tried_count, tried_room;
} Kernel;

typedef struct {
    int64_t hits, found, undecided, beyond;
    const Hit *hit;
    const Pair *pair;
    const int32_t *undecided_names, *beyond_texts;
} Answer;

/* Concepts of several words as a tree: `PhraseTable` of plain.py, and corporate words that may be torn in two. */
typedef struct {
    int64_t longest, least_letters, least_apart, torn_count, told_count, slip_count, longest_word, least_run, form_count;
    const int32_t *starts, *labels, *nodes;
    const uint8_t *entries;
    const uint64_t *torn; /* hashes of both parts with a space between, sorted */
    const uint64_t *told, *slips; /* the same of words that may be more than a word, and of what misspells those */
    const uint8_t *forms; /* long legal forms, one after the other */
    const int64_t *form_ends;
} Phrases;

/* Words and phrases, their slots and their traits. */
typedef struct {
    int64_t count;
    const uint8_t *letters;
    const int64_t *ends;
    const int32_t *slots, *nodes, *labels, *meant;
    const uint8_t *roles;
} Known;

enum { TO_SPLIT, SPLIT, LEFT };

/* Texts of ASCII letters; where the slots of each stand, and words of which nothing is known yet. */
typedef struct {
    int64_t count;
    const uint8_t *letters;
    const int64_t *ends;
    uint8_t *states, *shouts; /* whether a word in capitals may be the initials of a name */
    int64_t *first, *last;
    const uint8_t *initials; /* filter of the initials of names */
    int64_t initial_bits;
    int64_t slot_count, asked_count;
    const int32_t *slots;
    const uint8_t *asked;
    const int64_t *asked_ends;
    const uint8_t *asked_ordinary; /* whether each is a word and nothing else */
} Plain;

typedef struct Splitter Splitter;

/* One stretch of a text whose offers are laid out. */
typedef struct {
    const Slots *s;
    const int32_t *slots;
    int64_t size;
    int ends;
    int64_t place; /* of its first unit, as Arabic words count */
    const int32_t *runs, *wholes; /* the first of its own or of a later text */
    const Arabic *arabic;
} Text;

#define ROOM(memory, has, wanted) \
    do { \
        if (room((void **)&(memory), &(has), (wanted), sizeof *(memory)) != OK) \
            return NO_MEMORY; \
    } while (0)

#define FACTOR UINT64_C(0x100000001B3)

/* The hash of a word with one more letter: `hash_of` of hashing.py. */
static inline uint64_t spelt_on(uint64_t hash, uint8_t letter) { return hash * FACTOR + letter + 0x9E37; }

int room(void **memory, int64_t *has, int64_t wanted, size_t size);
double rounded(double value);
int in_filter(const uint8_t *filter, int64_t bits, uint64_t value);
int64_t lower(const uint64_t *table, int64_t size, uint64_t wanted);
int by_number(const void *one, const void *other);
uint8_t packed(double alike);
double cut_likeness(const Policy *p, int64_t seen, int64_t whole);
int joins_up(const Policy *p, int han, int letters, int64_t size);
double word_likeness(const Kernel *k, const uint8_t *name, int64_t m, const uint8_t *text, int64_t n, int is_common,
                     int32_t *how);
int align(Kernel *k, const Text *t, int32_t text, int32_t number);

#endif
