/* Plain texts split into the words and phrases that are units of their own: reading/plain.py is its definition. */

#include "kernel.h"

enum { LETTER = 1, HALF = 4, RUN_TOGETHER = 8 }; /* traits of words, as plain.py numbers them */
enum { UNKNOWN = -1 };

typedef struct {
    uint64_t hash;
    int64_t begin;
    int32_t size, slot, node, label, meant;
    uint8_t role;
} Term;

typedef struct {
    int64_t begin, size; /* letters of a text */
    int32_t term;
} Word;

struct Splitter {
    const Phrases *p;
    uint64_t seed;
    Term *terms;
    int64_t term_count, term_room;
    int32_t *table; /* numbers of terms by their hashes, -1 where there is none */
    int64_t table_size;
    uint8_t *letters; /* of all terms */
    int64_t letter_count, letter_room;
    uint8_t *lower; /* a text in small letters */
    int64_t lower_room;
    Word *words;
    int64_t word_count, word_room;
    int has_letters; /* whether just as many letters in a row stand alone as one word may be spelt with */
    uint8_t *phrase;
    int64_t phrase_room;
    int32_t *slots;
    int64_t slot_count, slot_room;
    int64_t *asked; /* where the letters of words that were asked for end */
    uint8_t *ordinary; /* whether each is a word and nothing else */
    int64_t asked_count, asked_room, asked_begin, ordinary_room;
};

static int is_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static int is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static int is_capital(uint8_t c) { return c >= 'A' && c <= 'Z'; }

static int grow_table(Splitter *s)
{
    int64_t size = s->table_size ? s->table_size * 2 : 1 << 12;
    int32_t *table = malloc((size_t)size * sizeof *table);
    if (table == NULL)
        return NO_MEMORY;
    memset(table, 0xff, (size_t)size * sizeof *table);
    for (int64_t i = 0; i < s->term_count; i++) {
        int64_t at = (int64_t)(s->terms[i].hash & (uint64_t)(size - 1));
        while (table[at] >= 0)
            at = (at + 1) & (size - 1);
        table[at] = (int32_t)i;
    }
    free(s->table);
    s->table = table, s->table_size = size;
    return OK;
}

static uint64_t hashed(const Splitter *s, const uint8_t *letters, int64_t size)
{
    uint64_t hash = s->seed;
    for (int64_t i = 0; i < size; i++)
        hash = (hash ^ letters[i]) * UINT64_C(0x9E3779B97F4A7C15), hash ^= hash >> 29;
    return hash;
}

static int is_among(const uint64_t *table, int64_t size, uint64_t hash)
{
    int64_t at = lower(table, size, hash);
    return at < size && table[at] == hash;
}

/* Whether a word is a word and nothing else, neither in a table nor one letter away from a corporate word. */
static int is_ordinary(const Phrases *p, const uint8_t *letters, int64_t size)
{
    uint64_t before[MOST_LETTERS + 1] = {0}, power = 1;
    if (size < 2 || size > p->longest_word || size > MOST_LETTERS)
        return 0;
    for (int64_t i = 0; i < size; i++) {
        if (letters[i] < 'a' || letters[i] > 'z' || (i && letters[i] == letters[i - 1] && strchr("eo", letters[i])))
            return 0;
        before[i + 1] = spelt_on(before[i], letters[i]);
    }
    uint64_t hash = before[size];
    if (is_among(p->told, p->told_count, hash) || is_among(p->slips, p->slip_count, hash))
        return 0;
    for (int64_t gone = size - 1; gone >= 0; gone--, power *= FACTOR)
        if (is_among(p->slips, p->slip_count, before[gone] * power + (hash - before[gone + 1] * power)))
            return 0;
    for (int64_t i = 0, begin = 0; size >= p->least_run && i < p->form_count; begin = p->form_ends[i++]) {
        int64_t length = p->form_ends[i] - begin;
        if (length <= size && (memcmp(letters, p->forms + begin, (size_t)length) == 0 ||
                               memcmp(letters + size - length, p->forms + begin, (size_t)length) == 0))
            return 0;
    }
    return 1;
}

/* The number of a word or phrase, which is made where there is none; less than 0 without memory. */
static int32_t term_of(Splitter *s, const uint8_t *letters, int64_t size, int is_asked)
{
    if (s->term_count * 2 >= s->table_size && grow_table(s) != OK)
        return NO_MEMORY;
    uint64_t hash = hashed(s, letters, size);
    int64_t at = (int64_t)(hash & (uint64_t)(s->table_size - 1));
    for (; s->table[at] >= 0; at = (at + 1) & (s->table_size - 1)) {
        const Term *term = &s->terms[s->table[at]];
        if (term->hash == hash && term->size == size && memcmp(s->letters + term->begin, letters, (size_t)size) == 0)
            return s->table[at];
    }
    ROOM(s->terms, s->term_room, s->term_count + 1);
    ROOM(s->letters, s->letter_room, s->letter_count + size);
    ROOM(s->asked, s->asked_room, s->asked_count + 1);
    ROOM(s->ordinary, s->ordinary_room, s->asked_count + 1);
    memcpy(s->letters + s->letter_count, letters, (size_t)size);
    s->terms[s->term_count] = (Term){hash, s->letter_count, (int32_t)size, UNKNOWN, 0, 0, 0, 0};
    s->letter_count += size;
    if (is_asked) {
        s->ordinary[s->asked_count] = (uint8_t)is_ordinary(s->p, letters, size);
        s->asked[s->asked_count++] = s->letter_count - s->asked_begin;
    }
    return s->table[at] = (int32_t)s->term_count++;
}

/* Whether digits may be misread letters of a word (PAR5IAN), or the beginning of an ordinal. */
static int is_misread(const uint8_t *text, int64_t size, int64_t least)
{
    for (int64_t first = 0, last; first < size; first = last + 1) {
        int64_t letters = 0;
        int read = 0;
        for (last = first; last < size && (is_letter(text[last]) || is_digit(text[last])); last++) {
            uint8_t c = text[last], before = last > first ? text[last - 1] : 0, next = last + 1 < size ? text[last + 1] : 0;
            letters += is_letter(c);
            if (!is_digit(c))
                continue;
            if (memchr("0158", c, 4))
                read = read || (is_letter(next) && !is_digit(before)) || (is_letter(before) && !is_digit(next));
            if (last + 2 < size && !(last + 3 < size && is_letter(text[last + 3])))
                for (const char *end = "stndrdth"; *end; end += 2)
                    if (memcmp(text + last + 1, end, 2) == 0)
                        return 1;
        }
        if (read && letters >= least)
            return 1;
    }
    return 0;
}

/* The words of a text, in small letters; whether it can be told from them how it is read. */
static int words_of(Splitter *s, const uint8_t *text, int64_t size, int *is_plain)
{
    int is_glued = 0, is_apart = 0;
    int64_t apart = 0; /* letters in a row that stand alone */
    ROOM(s->lower, s->lower_room, size + 1);
    s->word_count = 0;
    s->has_letters = 0;
    *is_plain = 0;
    for (int64_t i = 0; i < size; i++)
        s->lower[i] = is_capital(text[i]) ? text[i] + 32 : text[i];
    for (int64_t i = 0; i < size;) {
        uint8_t c = s->lower[i];
        int64_t begin = i;
        if (is_letter(c))
            while (i < size && is_letter(s->lower[i]))
                i++;
        else if (is_digit(c))
            while (i < size && is_digit(s->lower[i]))
                i++;
        if (i == begin) {
            i++;
            continue;
        }
        ROOM(s->words, s->word_room, s->word_count + 1);
        if (s->word_count) {
            const Word *last = &s->words[s->word_count - 1];
            is_glued = is_glued || last->begin + last->size == begin;
        }
        s->words[s->word_count++] = (Word){begin, i - begin, 0};
        apart = i - begin == 1 && is_letter(c) ? apart + 1 : 0;
        is_apart = is_apart || apart > s->p->least_apart;
        s->has_letters = s->has_letters || apart == s->p->least_apart;
    }
    *is_plain = !is_apart && (!is_glued || !is_misread(s->lower, size, s->p->least_letters));
    return OK;
}

static const Term *term_at(const Splitter *s, int64_t place) { return &s->terms[s->words[place].term]; }

/* Whether two words are one corporate word that was torn in two. */
static int is_torn(const Splitter *s, const Word *one, const Word *other)
{
    uint64_t hash = 0;
    for (int64_t i = 0; i < one->size; i++)
        hash = spelt_on(hash, s->lower[one->begin + i]);
    hash = spelt_on(hash, ' ');
    for (int64_t i = 0; i < other->size; i++)
        hash = spelt_on(hash, s->lower[other->begin + i]);
    return is_among(s->p->torn, s->p->torn_count, hash);
}

/* The branch of a node along which a word leads; -1 for none. */
static int32_t branch(const Phrases *p, int32_t node, int32_t label)
{
    for (int32_t at = p->starts[node]; label && at < p->starts[node + 1]; at++)
        if (p->labels[at] == label)
            return at;
    return -1;
}

/* How many words the longest concept has that begins at a place: two or more, or 0. */
static int64_t phrase_at(const Splitter *s, int64_t place)
{
    const Phrases *p = s->p;
    int64_t found = 0;
    int32_t node = term_at(s, place)->node;
    for (int64_t depth = 2; node && depth <= p->longest && place + depth <= s->word_count; depth++) {
        const Term *term = term_at(s, place + depth - 1);
        int32_t at = branch(p, node, term->label);
        if (at < 0)
            at = branch(p, node, term->meant);
        if (at < 0)
            break;
        if (p->entries[at])
            found = depth;
        node = p->nodes[at];
    }
    return found;
}

static int is_one_letter(const Word *word, const uint8_t *text) { return word->size == 1 && is_letter(text[word->begin]); }

static int all_capitals(const Word *word, const uint8_t *text)
{
    for (int64_t i = 0; i < word->size; i++)
        if (!is_capital(text[word->begin + i]))
            return 0;
    return 1;
}

/* Whether a small word of one letter is an initial: beside one, or the only capital around. */
static int is_initial(const Splitter *s, const uint8_t *text, int64_t place)
{
    int shouted = 0;
    for (int64_t beside = place - 1; beside <= place + 1; beside += 2) {
        if (beside < 0 || beside >= s->word_count)
            continue;
        const Word *word = &s->words[beside];
        if (is_one_letter(word, text) && !(term_at(s, beside)->role & LETTER))
            return 1;
        shouted = shouted || (word->size > 1 && all_capitals(word, text));
    }
    return is_capital(text[s->words[place].begin]) && !shouted;
}

static int put(Splitter *s, int32_t term, int *is_known)
{
    if (term < 0)
        return NO_MEMORY;
    ROOM(s->slots, s->slot_room, s->slot_count + 1);
    *is_known = *is_known && s->terms[term].slot != UNKNOWN;
    s->slots[s->slot_count++] = s->terms[term].slot;
    return OK;
}

static int put_phrase(Splitter *s, int64_t place, int64_t count, int *is_known)
{
    int64_t size = 0;
    for (int64_t i = place; i < place + count; i++) {
        const Word *word = &s->words[i];
        ROOM(s->phrase, s->phrase_room, size + word->size + 1);
        memcpy(s->phrase + size, s->lower + word->begin, (size_t)word->size);
        size += word->size;
        s->phrase[size++] = ' ';
    }
    return put(s, term_of(s, s->phrase, size - 1, 1), is_known);
}
/* Whether letters that stand alone, just enough for a word, are one and no legal form (S.A.R.L.). */
static int has_spelt_word(const Splitter *s)
{
    int64_t run = 0;
    for (int64_t place = 0; place < s->word_count; place++) {
        const Word *word = &s->words[place];
        run = word->size == 1 && is_letter(s->lower[word->begin]) ? run + 1 : 0;
        if (run == s->p->least_apart && phrase_at(s, place - run + 1) < run)
            return 1;
    }
    return 0;
}

/* Slots of the units of one text whose words are all known; `state` says whether its phrases were, too. */
static int parts_of(Splitter *s, const uint8_t *text, uint8_t *state)
{
    int is_known = 1, after_letter = 0;
    if (s->has_letters && has_spelt_word(s)) {
        *state = LEFT;
        return OK;
    }
    for (int64_t place = 0; place < s->word_count;) {
        const Word *word = &s->words[place];
        const Term *term = term_at(s, place);
        int follows_letter = after_letter, is_upper = 0;
        int64_t size = 0;
        after_letter = is_one_letter(word, text) && !(term->role & LETTER);
        if (term->role & HALF && place + 1 < s->word_count && is_torn(s, word, word + 1)) {
            *state = LEFT;
            return OK;
        }
        if (term->node && (size = phrase_at(s, place)) && follows_letter) {
            int spelt = 1;
            for (int64_t i = place; i < place + size; i++)
                spelt = spelt && s->words[i].size == 1;
            if (spelt) /* letters after an initial are more of them */
                size = 0, is_upper = 1;
        }
        if (size) {
            if (put_phrase(s, place, size, &is_known) != OK)
                return NO_MEMORY;
            after_letter = 0;
            place += size;
            continue;
        }
        if (!is_upper && term->role & LETTER)
            is_upper = is_initial(s, text, place);
        int32_t number = word->term;
        if (is_upper && is_one_letter(word, text)) {
            uint8_t letter = s->lower[word->begin] - 32;
            number = term_of(s, &letter, 1, 1);
            after_letter = 1;
        }
        if (put(s, number, &is_known) != OK)
            return NO_MEMORY;
        place++;
    }
    *state = is_known ? SPLIT : TO_SPLIT;
    return OK;
}

/* Whether a word of a text is in capitals and may be the initials of a name, by a filter of those; `[A-Z]{4,10}`. */
static uint8_t may_shout(const Splitter *s, const Plain *texts, const uint8_t *text)
{
    for (int64_t i = 0; i < s->word_count; i++) {
        const Word *word = &s->words[i];
        uint64_t hash = 0;
        int64_t size = 0, longest = 0;
        for (int64_t at = word->begin; at < word->begin + word->size; at++) {
            size = is_capital(text[at]) ? size + 1 : 0;
            longest = size > longest ? size : longest;
            hash = spelt_on(hash, s->lower[at]);
        }
        if (longest > 3 && (longest < word->size || size > 10 || in_filter(texts->initials, texts->initial_bits, hash)))
            return 1;
    }
    return 0;
}

static int split_one(Splitter *s, Plain *texts, int64_t number, const uint8_t *text, int64_t size)
{
    uint8_t *state = &texts->states[number];
    int is_plain, is_known = 1;
    if (words_of(s, text, size, &is_plain) != OK)
        return NO_MEMORY;
    if (!is_plain) {
        *state = LEFT;
        return OK;
    }
    texts->shouts[number] = may_shout(s, texts, text);
    for (int64_t i = 0; i < s->word_count; i++) {
        Word *word = &s->words[i];
        if ((word->term = term_of(s, s->lower + word->begin, word->size, 1)) < 0)
            return NO_MEMORY;
        const Term *term = &s->terms[word->term];
        is_known = is_known && term->slot != UNKNOWN;
        if (term->role & RUN_TOGETHER) {
            *state = LEFT;
            return OK;
        }
    }
    return is_known ? parts_of(s, text, state) : OK;
}

/* --- what the caller calls ----------------------------------------------------------------------------------------- */

SHARED void es_splitter_close(Splitter *s)
{
    if (s == NULL)
        return;
    free(s->terms), free(s->table), free(s->letters), free(s->lower), free(s->words), free(s->phrase);
    free(s->slots), free(s->asked), free(s->ordinary), free(s);
}

SHARED Splitter *es_splitter_open(const Phrases *phrases, uint64_t seed)
{
    Splitter *s = calloc(1, sizeof *s);
    if (s != NULL)
        s->p = phrases, s->seed = seed;
    return s;
}

/* Words and phrases, and what is known of them; those that were asked for must all be among them. */
SHARED int es_learn(Splitter *s, const Known *known)
{
    for (int64_t i = 0, begin = 0; i < known->count; begin = known->ends[i++]) {
        int32_t number = term_of(s, known->letters + begin, known->ends[i] - begin, 0);
        if (number < 0)
            return NO_MEMORY;
        Term *term = &s->terms[number];
        term->slot = known->slots[i], term->node = known->nodes[i], term->label = known->labels[i];
        term->meant = known->meant[i], term->role = known->roles[i];
    }
    return OK;
}

SHARED void es_unlearn(Splitter *s)
{
    if (s->table_size)
        memset(s->table, 0xff, (size_t)s->table_size * sizeof *s->table);
    s->term_count = s->letter_count = s->slot_count = s->asked_count = 0;
}

/* Split those texts that are to be split; what was asked for is to be learnt, and then they are to be split again. */
SHARED int es_split(Splitter *s, Plain *texts, int is_first)
{
    s->asked_count = 0, s->asked_begin = s->letter_count;
    if (is_first)
        s->slot_count = 0;
    for (int64_t i = 0, begin = 0; i < texts->count; begin = texts->ends[i++]) {
        if (texts->states[i] != TO_SPLIT)
            continue;
        texts->first[i] = s->slot_count;
        if (split_one(s, texts, i, texts->letters + begin, texts->ends[i] - begin) != OK)
            return NO_MEMORY;
        if (texts->states[i] != SPLIT)
            s->slot_count = texts->first[i];
        texts->last[i] = s->slot_count;
    }
    texts->slots = s->slots, texts->slot_count = s->slot_count;
    texts->asked = s->letters + s->asked_begin, texts->asked_ends = s->asked, texts->asked_count = s->asked_count;
    texts->asked_ordinary = s->ordinary;
    return OK;
}
