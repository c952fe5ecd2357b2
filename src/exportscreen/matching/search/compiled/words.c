/* Words that a word of a text may stand for: vocabulary.py and variants.py are its definition, likeness.py and skeletons.py its rules. */

#include "kernel.h"

static int add_near(Kernel *k, int32_t word, double alike)
{
    ROOM(k->near, k->near_room, k->near_count + 1);
    k->near[k->near_count++] = (Near){word, packed(alike)};
    return OK;
}

/* Edits between two words, neighbours that changed places among them; more than `most` where there are more. */
static int edits(const uint8_t *a, int64_t m, const uint8_t *b, int64_t n, int most)
{
    uint8_t rows[3][MOST_LETTERS + 3];
    uint8_t *before = rows[0], *last = rows[1], *now = rows[2];
    if (m - n > most || n - m > most)
        return most + 1;
    for (int64_t j = 0; j <= n && j <= most + 1; j++)
        last[j] = (uint8_t)j;
    for (int64_t i = 1; i <= m; i++) { /* only cells near the diagonal can hold few edits */
        int64_t from = i - most > 1 ? i - most : 1, to = i + most < n ? i + most : n;
        uint8_t least = now[from - 1] = from == 1 ? (uint8_t)i : (uint8_t)(most + 1);
        for (int64_t j = from; j <= to; j++) {
            uint8_t cost = last[j - 1] + (a[i - 1] != b[j - 1]);
            if (j < i + most && last[j] + 1 < cost)
                cost = last[j] + 1;
            if (now[j - 1] + 1 < cost)
                cost = now[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < cost)
                cost = before[j - 2] + 1;
            now[j] = cost;
            if (cost < least)
                least = cost;
        }
        if (least > most)
            return most + 1;
        uint8_t *spare = before;
        before = last, last = now, now = spare;
    }
    return last[n] > most ? most + 1 : last[n];
}

/* The first of the rows that are not below a value, in a table of evenly spread ones. */
static int64_t lower_even(const uint32_t *table, int64_t size, uint32_t wanted)
{
    int64_t guess = (int64_t)(((uint64_t)wanted * (uint64_t)size) >> 32), step = 16;
    int64_t low = guess, high = guess;
    while (low > 0 && table[low < size ? low : size - 1] >= wanted)
        low = low > step ? low - step : 0, step *= 2;
    for (step = 16; high < size && table[high] < wanted; step *= 2)
        high = high + step < size ? high + step : size;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (table[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Words that share one of some variants, gathered in `tried`; memory is asked for a round before it is needed. */
static int try_variants(Kernel *k, const uint64_t *variants, int64_t count)
{
    const Names *a = k->a;
    uint64_t mask = (UINT64_C(1) << k->p->owner_bits) - 1, passed[MOST_VARIANTS];
    int64_t passing = 0;
    for (int64_t i = 0; i < count; i++)
        SOON(&a->filter[(variants[i] * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - a->filter_bits) >> 3]);
    for (int64_t i = 0; i < count; i++)
        if (in_filter(a->filter, a->filter_bits, variants[i])) {
            passed[passing] = variants[i] << k->p->owner_bits;
            SOON(&k->buckets[passed[passing++] >> 48]);
        }
    for (int64_t i = 0; i < passing; i++) {
        int64_t first = k->buckets[passed[i] >> 48], last = k->buckets[(passed[i] >> 48) + 1];
        for (int64_t at = first + lower(a->variants + first, last - first, passed[i]);
             at < last && a->variants[at] <= (passed[i] | mask); at++) {
            ROOM(k->tried, k->tried_room, k->tried_count + 1);
            k->tried[k->tried_count++] = (int32_t)(a->variants[at] & mask);
        }
    }
    return OK;
}

static int by_edits(Kernel *k, const Unseen *u, int64_t own)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    int64_t begin = own ? u->raw_ends[own - 1] : 0, size = u->raw_ends[own] - begin;
    const uint8_t *raw = u->raw + begin;
    uint64_t codes[16];
    int64_t head = size < p->prefix ? size : p->prefix;
    if (size < p->least_edited || size > MOST_LETTERS || a->variant_count == 0)
        return OK;
    for (int64_t i = 0; i < head; i++)
        codes[i] = raw[i] >= 'a' && raw[i] <= 'z' ? raw[i] - 96 : 27;
    k->tried_count = 0;
    int deep = size >= p->long_edits;
    uint64_t variants[MOST_VARIANTS];
    int64_t count = 0;
    for (int64_t one = -1; one < head; one++)
        for (int64_t two = one; two < (deep && one >= 0 ? head : one + 1); two++) {
            uint64_t variant = 0;
            int64_t place = 0;
            for (int64_t i = 0; i < head; i++)
                if (i != one && i != two)
                    variant |= codes[i] << p->letter_bits * (p->prefix - 1 - place++);
            variants[count++] = variant;
        }
    if (try_variants(k, variants, count) != OK)
        return NO_MEMORY;
    if (k->tried_count == 0)
        return OK;
    qsort(k->tried, (size_t)k->tried_count, sizeof *k->tried, by_number);
    uint32_t sum = 0, marks = 0;
    for (int64_t i = 0; i < size; i++)
        sum += u->letter_sums[raw[i]], marks |= UINT32_C(1) << (raw[i] & 31);
    for (int64_t i = 0; i < k->tried_count; i++) {
        int32_t word = k->tried[i];
        if (i && word == k->tried[i - 1])
            continue;
        int64_t length = a->lengths[word], longer = length > size ? length : size;
        int64_t shorter = length > size ? size : length;
        int64_t bytes = a->offsets[word + 1] - a->offsets[word];
        int limit = longer >= p->long_edits ? 2 : 1, apart = 0;
        if (shorter < p->least_edited || length - size > limit || size - length > limit || length > MOST_LETTERS)
            continue;
        for (uint32_t differ = marks ^ a->marks[word]; differ; differ &= differ - 1)
            apart++;
        if (apart > 2 * limit)
            continue;
        uint8_t plain[MOST_LETTERS];
        const uint8_t *theirs = a->blob + a->offsets[word];
        if (bytes != length) { /* letters that are no ASCII: all are unlike those of the text */
            int64_t at = 0;
            for (int64_t i = 0; i < bytes; i++)
                if ((theirs[i] & 0xc0) != 0x80)
                    plain[at++] = theirs[i] < 0x80 ? theirs[i] : 0xff;
            theirs = plain;
        }
        int found = edits(raw, size, theirs, length, limit);
        if (found == 0 || found > limit)
            continue;
        double alike = 1.0 - p->edit_cost * found / (double)longer * (sum == a->letters[word] ? p->transposed : 1.0) -
                       (raw[0] != a->blob[a->offsets[word]] ? p->first_letter : 0.0);
        alike -= a->scripts[word] == u->scripts[own] ? u->common[own] : 0.0;
        if (alike >= p->worst_edit - 1e-6 && add_near(k, word, alike) != OK)
            return NO_MEMORY;
    }
    return OK;
}

static int try_key(Kernel *k, const Unseen *u, int64_t own, uint32_t key, uint8_t kind, uint8_t vowel)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    for (int64_t at = lower_even(a->keys, a->key_count, key); at < a->key_count && a->keys[at] == key; at++) {
        int32_t word = a->key_words[at];
        int same = a->scripts[word] == u->scripts[own];
        if (a->key_kinds[at] != kind || (u->between[kind] && same))
            continue;
        double worth = u->worths[kind];
        if (kind == p->bones) {
            uint8_t theirs = a->vowels[word];
            if (!same || (vowel && theirs && vowel != theirs && (vowel == 3 || theirs == 3)))
                continue;
            worth -= u->common[own];
        }
        if (worth >= p->worst_edit - 1e-6 && add_near(k, word, worth) != OK)
            return NO_MEMORY;
    }
    return OK;
}

/* A word under way: its letters, and how many. */
typedef struct {
    uint8_t letters[MOST_LETTERS];
    int64_t size;
} Word;

static int is_vowel(uint8_t letter)
{
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

static int64_t row_size(const uint8_t *row)
{
    int64_t size = 0;
    while (size < 7 && row[size])
        size++;
    return size;
}

/* Put one letter for several, row after row, each from left to right. */
static void replace(Word *word, const uint8_t *rows, int64_t count)
{
    for (const uint8_t *row = rows; row < rows + count * 8; row += 8) {
        int64_t size = row_size(row), kept = 0;
        for (int64_t i = 0; i < word->size;)
            if (i + size <= word->size && memcmp(word->letters + i, row, (size_t)size) == 0)
                word->letters[kept++] = row[7], i += size;
            else
                word->letters[kept++] = word->letters[i++];
        word->size = kept;
    }
}

/* The same at each place by the first row that fits there. */
static void replace_first(Word *word, const uint8_t *rows, int64_t count)
{
    int64_t kept = 0;
    for (int64_t i = 0; i < word->size;) {
        const uint8_t *row = rows, *end = rows + count * 8;
        int64_t size = 0;
        for (; row < end; row += 8) {
            size = row_size(row);
            if (i + size <= word->size && memcmp(word->letters + i, row, (size_t)size) == 0)
                break;
        }
        if (row < end)
            word->letters[kept++] = row[7], i += size;
        else
            word->letters[kept++] = word->letters[i++];
    }
    word->size = kept;
}

/* `_consonants` of skeletons.py: digraphs and letters unified, repeats taken away. */
static void unify(Word *word, const Habits *h)
{
    int64_t kept = 0;
    replace_first(word, h->digraphs, h->digraph_count);
    for (int64_t i = 0; i < word->size; i++) {
        uint8_t next = i + 1 < word->size ? word->letters[i + 1] : 0;
        if (word->letters[i] == 'c' && (next == 'e' || next == 'i' || next == 'y'))
            word->letters[i] = 's';
    }
    for (int64_t i = 0; i < word->size; i++) {
        uint8_t letter = h->letters[word->letters[i]];
        if (kept == 0 || word->letters[kept - 1] != letter)
            word->letters[kept++] = letter;
    }
    word->size = kept;
}

/* `_bones` of skeletons.py: consonants, h only in the first place, a first vowel as a. */
static void to_bones(Word *word)
{
    Word bones = {{0}, 0};
    int64_t consonants = 0, place = 0;
    for (int64_t i = 0; i < word->size; i++)
        consonants += !is_vowel(word->letters[i]);
    if (word->size && is_vowel(word->letters[0]))
        bones.letters[bones.size++] = 'a';
    for (int64_t i = 0; i < word->size; i++)
        if (!is_vowel(word->letters[i]) && !(consonants > 2 && place++ > 0 && word->letters[i] == 'h'))
            bones.letters[bones.size++] = word->letters[i];
    *word = bones;
}

static uint32_t checksum(const Kernel *k, const char *kind, const Word *word)
{
    uint32_t value = UINT32_MAX;
    for (; *kind; kind++)
        value = k->crc[(value ^ (uint8_t)*kind) & 0xff] ^ value >> 8;
    for (int64_t i = 0; i < word->size; i++)
        value = k->crc[(value ^ word->letters[i]) & 0xff] ^ value >> 8;
    return ~value;
}

typedef struct {
    uint32_t key;
    uint8_t kind;
} Key;

static void put_key(const Kernel *k, Key *keys, int64_t *count, int64_t kind, const char *name, const Word *word)
{
    keys[*count] = (Key){checksum(k, name, word), (uint8_t)kind};
    SOON(&k->a->keys[((uint64_t)keys[*count].key * (uint64_t)k->a->key_count) >> 32]);
    ++*count;
}

/* `first_vowel` of skeletons.py, as encoding.py numbers it. */
static uint8_t first_vowel(const uint8_t *letters, int64_t size)
{
    int spoken = is_vowel(letters[0]) || (letters[0] == 'y' && size > 1 && !is_vowel(letters[1]));
    for (int64_t i = !spoken; i < size; i++)
        switch (letters[i]) {
        case 'o': case 'u': return 3;
        case 'a': return 1;
        case 'e': case 'i': case 'y': return 2;
        }
    return 0;
}

/* What a word is to be compared by, habits of spelling taken away. */
typedef struct {
    Word plain, shape, sound, bare, bones[2];
    int64_t skeletons;
    uint8_t vowel;
} Forms;

static void read_forms(const Habits *h, const uint8_t *raw, int64_t size, Forms *forms)
{
    Word word = {{0}, size};
    memcpy(word.letters, raw, (size_t)size);
    forms->vowel = first_vowel(raw, size);
    forms->plain = forms->shape = forms->sound = forms->bare = forms->bones[0] = forms->bones[1] = word;
    replace(&forms->plain, h->umlauts, h->umlaut_count);
    replace(&forms->shape, h->misread, h->misread_count);
    for (int64_t i = 0; i < forms->shape.size; i++)
        forms->shape.letters[i] = h->glyphs[forms->shape.letters[i]];
    for (int64_t i = 0; size >= 4 && i < h->end_count; i++)
        if (memcmp(raw + size - 2, h->ends + i * 8, 2) == 0) {
            forms->sound.letters[size - 2] = h->ends[i * 8 + 7];
            forms->sound.size--;
            break;
        }
    replace(&forms->sound, h->vowels, h->vowel_count);
    unify(&forms->sound, h);
    if (size >= h->least_article && raw[1] == 'l' && (raw[0] == 'a' || raw[0] == 'e')) {
        memcpy(forms->bare.letters, raw + 2, (size_t)size - 2);
        forms->bare.size -= 2;
    }
    forms->skeletons = memchr(raw, 'j', (size_t)size) ? 2 : 1;
    for (int64_t i = 0; i < size; i++)
        if (raw[i] == 'j' && (i == 0 || !memchr("dtsz", raw[i - 1], 4)))
            forms->bones[1].letters[i] = 'y';
    for (int64_t i = 0; i < forms->skeletons; i++) {
        unify(&forms->bones[i], h);
        to_bones(&forms->bones[i]);
    }
}

/* The keys of `word_keys` that count within one script; those of given names are told by the caller. */
static int by_habits(Kernel *k, const Unseen *u, int64_t own)
{
    const Policy *p = k->p;
    const Habits *h = k->h;
    int64_t begin = own ? u->raw_ends[own - 1] : 0, size = u->raw_ends[own] - begin;
    Forms forms;
    Key keys[6];
    int64_t count = 0;
    read_forms(h, u->raw + begin, size, &forms);
    put_key(k, keys, &count, p->plain, "plain:", &forms.plain);
    put_key(k, keys, &count, p->shape, "shape:", &forms.shape);
    if (forms.sound.size >= h->least_sound)
        put_key(k, keys, &count, p->sound, "sound:", &forms.sound);
    if (size >= h->least_bare)
        put_key(k, keys, &count, p->bare, "bare:", &forms.bare);
    for (int64_t i = 0; size >= h->least_skeleton && i < forms.skeletons; i++)
        if (forms.bones[i].size >= h->least_bones)
            put_key(k, keys, &count, p->bones, "bones:", &forms.bones[i]);
    for (int64_t i = 0; i < count; i++)
        if (try_key(k, u, own, keys[i].key, keys[i].kind, forms.vowel) != OK)
            return NO_MEMORY;
    return OK;
}

static int same(const Word *one, const Word *other)
{
    return one->size == other->size && memcmp(one->letters, other->letters, (size_t)one->size) == 0;
}

static int same_letters(const uint8_t *one, const uint8_t *other, int64_t size)
{
    int8_t more[256] = {0};
    for (int64_t i = 0; i < size; i++)
        more[one[i]]++, more[other[i]]--;
    for (int i = 0; i < 256; i++)
        if (more[i])
            return 0;
    return 1;
}

/* `word_similarity` of likeness.py for two different words of a–z that no table of given names holds together. */
double word_likeness(const Kernel *k, const uint8_t *name, int64_t m, const uint8_t *text, int64_t n, int is_common,
                     int32_t *how)
{
    const Policy *p = k->p;
    const Habits *h = k->h;
    int64_t shorter = m < n ? m : n, longer = m < n ? n : m;
    Forms mine, theirs;
    double best = 0, common = is_common ? p->real_word : 0.0;
    if (longer <= 3)
        return 0;
    read_forms(h, name, m, &mine);
    read_forms(h, text, n, &theirs);
#define BETTER(worth, reason) \
    do { \
        double value = (worth); \
        if (value > best) \
            best = value, *how = (int32_t)(reason); \
    } while (0)
    if (same(&mine.plain, &theirs.plain))
        BETTER(p->worth_plain, p->how_plain);
    if (mine.sound.size >= h->least_sound && same(&mine.sound, &theirs.sound))
        BETTER(p->worth_sound, p->how_sound);
    if (same(&mine.shape, &theirs.shape))
        BETTER(p->worth_shape, p->how_shape);
    if (shorter >= h->least_bare && same(&mine.bare, &theirs.bare))
        BETTER(p->worth_bare, p->how_bare);
    int limit = longer >= p->long_edits ? 2 : 1;
    if (longer - shorter <= limit && shorter >= p->least_edited) {
        int count = edits(name, m, text, n, limit);
        if (count <= limit) {
            int turned = m == n && same_letters(name, text, m);
            double cost = p->edit_cost * count / (double)longer * (turned ? p->transposed : 1.0);
            BETTER(1.0 - cost - (name[0] != text[0] ? p->first_letter : 0.0) - common,
                   count > 1 ? p->how_two : p->how_one);
        }
    }
    int agree = !mine.vowel || !theirs.vowel || mine.vowel == theirs.vowel || (mine.vowel != 3 && theirs.vowel != 3);
    for (int64_t i = 0; shorter >= h->least_skeleton && agree && i < mine.skeletons; i++)
        for (int64_t j = 0; j < theirs.skeletons; j++)
            if (mine.bones[i].size >= h->least_bones && same(&mine.bones[i], &theirs.bones[j]))
                BETTER(p->worth_bones - common, p->how_bones);
#undef BETTER
    return best >= p->worst_edit ? rounded(best) : 0;
}

static int by_keys(Kernel *k, const Unseen *u, int64_t own)
{
    for (int64_t i = own ? u->key_ends[own - 1] : 0; i < u->key_ends[own]; i++)
        if (try_key(k, u, own, u->keys[i], u->key_kinds[i], u->vowels[own]) != OK)
            return NO_MEMORY;
    return OK;
}

static int by_word(const void *one, const void *other)
{
    const Near *a = one, *b = other;
    if (a->word != b->word)
        return a->word < b->word ? -1 : 1;
    return b->alike - a->alike;
}

/* All words that unseen words may stand for, each once with the most that it is alike; `ends` says whose they are. */
SHARED int es_near(Kernel *k, const Unseen *u, int64_t *ends, const Near **near)
{
    k->near_count = 0;
    for (int64_t own = 0; own < u->count; own++) {
        int64_t begin = k->near_count, kept = begin;
        if (by_edits(k, u, own) != OK || by_keys(k, u, own) != OK || (u->plain[own] && by_habits(k, u, own) != OK))
            return NO_MEMORY;
        if (k->near_count > begin)
            qsort(k->near + begin, (size_t)(k->near_count - begin), sizeof *k->near, by_word);
        for (int64_t i = begin; i < k->near_count; i++)
            if (kept == begin || k->near[i].word != k->near[kept - 1].word)
                k->near[kept++] = k->near[i];
        ends[own] = k->near_count = kept;
    }
    *near = k->near;
    return OK;
}
