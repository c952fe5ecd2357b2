/* The index of names: what texts offer, and which names may be there. index.py is its definition.

   Plain C without the Python headers, so that one library serves every version of Python. */

#include "kernel.h"

/* First word that does not come before all words that begin with some letters. */
static int64_t beginning(const Names *a, const uint8_t *letters, int64_t size)
{
    int64_t low = 0, high = a->words;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        int64_t length = a->offsets[middle + 1] - a->offsets[middle];
        int order = memcmp(a->blob + a->offsets[middle], letters, (size_t)(length < size ? length : size));
        if (order < 0 || (order == 0 && length < size))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int begins(const Names *a, int64_t word, const uint8_t *letters, int64_t size)
{
    return a->offsets[word + 1] - a->offsets[word] >= size &&
           memcmp(a->blob + a->offsets[word], letters, (size_t)size) == 0;
}

/* --- what a stretch of a text offers ---------------------------------------------------------------------------- */

static int offer(Kernel *k, int32_t feature, int64_t first, int64_t last, int32_t slot, uint8_t bound, uint8_t kind)
{
    ROOM(k->offers, k->offer_room, k->offer_count + 1);
    if (k->best[feature] == 0 && k->head[feature] < 0) {
        ROOM(k->touched, k->touched_room, k->touched_count + 1);
        k->touched[k->touched_count++] = feature;
    }
    k->offers[k->offer_count] = (Offer){(int32_t)first, (int32_t)last, k->head[feature], slot, bound, kind};
    k->head[feature] = (int32_t)k->offer_count++;
    if (bound > k->best[feature])
        k->best[feature] = bound;
    return OK;
}

static void forget(Kernel *k)
{
    for (int64_t i = 0; i < k->touched_count; i++) {
        k->best[k->touched[i]] = 0;
        k->head[k->touched[i]] = -1;
    }
    k->touched_count = k->offer_count = 0;
}

static int lay_out(Kernel *k, const Text *t)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    const Slots *s = t->s;
    uint8_t joined = packed(p->joined);
    forget(k);
    for (int64_t i = 0; i < t->size; i++) {
        int32_t slot = t->slots[i];
        for (int64_t at = s->ends[slot]; at < s->ends[slot + 1]; at++)
            if (offer(k, s->features[at], i, i, slot, s->alike[at], OFFER) != OK)
                return NO_MEMORY;
        uint64_t hash = s->hashes[slot];
        int64_t size = s->sizes[slot];
        int letters = s->kinds[slot] == INITIAL, han = s->flags[slot] & SLOT_HAN;
        for (int64_t end = i + 1; end < t->size && end < i + p->most_joined; end++) {
            int32_t next = t->slots[end];
            hash = hash * s->powers[next] + s->hashes[next];
            size += s->sizes[next];
            letters = letters && s->kinds[next] == INITIAL;
            if (!joins_up(p, han, letters, size) || !in_filter(a->hash_filter, a->hash_filter_bits, hash))
                continue;
            for (int64_t at = lower(a->hash_table, a->hashes, hash); at < a->hashes && a->hash_table[at] == hash; at++)
                if (offer(k, a->hash_words[at], i, end, slot, joined, RUN) != OK)
                    return NO_MEMORY;
        }
    }
    for (const int32_t *run = t->runs, *end = t->arabic->runs + 3 * t->arabic->run_count; run < end; run += 3) {
        if (run[0] >= t->place + t->size)
            break;
        if (run[1] >= t->place + t->size)
            continue;
        for (int64_t at = s->ends[run[2]]; at < s->ends[run[2] + 1]; at++)
            if (offer(k, s->features[at], run[0] - t->place, run[1] - t->place, run[2], packed(p->apart), APART) != OK)
                return NO_MEMORY;
    }
    if (!t->ends || t->size < 2)
        return OK;
    int32_t last = t->slots[t->size - 1];
    int64_t seen = s->sizes[last];
    if (s->kinds[last] > PLACE || s->flags[last] & SLOT_HAN || seen < p->least_cut)
        return OK;
    const uint8_t *raw = s->raw + s->raw_ends[last];
    int64_t bytes = s->raw_ends[last + 1] - s->raw_ends[last];
    for (int64_t word = beginning(a, raw, bytes); word < a->words && begins(a, word, raw, bytes); word++)
        if (a->lengths[word] > seen)
            if (offer(k, (int32_t)word, t->size - 1, t->size - 1, last,
                      packed(cut_likeness(p, seen, a->lengths[word])), CUT) != OK)
                return NO_MEMORY;
    return OK;
}

/* --- which names may be there: the bounds of index.py ------------------------------------------------------------- */

static uint8_t alike_at(const Kernel *k, const Unit *unit)
{
    uint8_t word = k->best[unit->word], concept = k->best[unit->concept];
    return word > concept ? word : concept;
}

static float loss(const Unit *unit, uint8_t alike)
{
    float lost = unit->weight * (1.0f - (float)alike * (1.0f / SCALE));
    return alike && lost < unit->least ? lost : unit->least;
}

static int may_reach(const Kernel *k, int64_t name, float saved, int strict)
{
    const Bound *bound = &k->bounds[name];
    const Unit *unit = k->units + bound->first, *end = unit + bound->units;
    float lost = -saved;
    for (; unit < end; unit++) {
        uint8_t alike = alike_at(k, unit);
        lost += strict && alike < unit->must ? RULED_OUT : loss(unit, alike);
        if (lost > bound->left)
            return 0;
    }
    return 1;
}

static uint64_t spots(const Kernel *k, const Unit *unit, int64_t bucket)
{
    uint64_t bits = 0;
    const int32_t features[2] = {unit->word, unit->concept};
    for (int i = 0; i < 2; i++)
        for (int32_t at = k->head[features[i]]; at >= 0; at = k->offers[at].next) {
            int64_t first = k->offers[at].first / bucket, last = k->offers[at].last / bucket;
            bits |= (last >= 63 ? ~UINT64_C(0) : (UINT64_C(2) << last) - 1) & ~((UINT64_C(1) << first) - 1);
        }
    return bits;
}

static int is_near(const Kernel *k, int64_t name, int64_t size)
{
    const Bound *bound = &k->bounds[name];
    const Unit *first = k->units + bound->first, *end = first + bound->units;
    if (first == end || first->least <= bound->left)
        return 1;
    int64_t bucket = (size + 63) / 64;
    int64_t width = (bound->size + k->p->gap + bucket - 1) / bucket + (bucket > 1);
    uint64_t near = spots(k, first, bucket);
    for (int64_t done = 1; done < width;) {
        int64_t step = done < width - done ? done : width - done;
        if (step > 63)
            step = 63;
        near |= near << step | near >> step;
        done += step;
    }
    float lost = 0;
    for (const Unit *unit = first; unit < end; unit++) {
        uint8_t alike = near & spots(k, unit, bucket) ? alike_at(k, unit) : 0;
        lost += alike < unit->must ? RULED_OUT : loss(unit, alike);
    }
    return lost <= bound->left;
}

static int candidate(Kernel *k, int32_t name)
{
    ROOM(k->candidates, k->candidate_room, k->candidate_count + 1);
    k->candidates[k->candidate_count++] = name;
    return OK;
}

/* Behind the last Arabic word of a stretch that may be several words of a name. */
static const int32_t *wholes_end(const Text *t)
{
    const int32_t *whole = t->wholes, *end = t->arabic->wholes + 2 * t->arabic->whole_count;
    while (whole < end && whole[0] < t->place + t->size)
        whole += 2;
    return whole;
}

static void save(Kernel *k, int32_t join)
{
    Saved *saved = &k->saved[k->a->join_names[join]];
    if (saved->seen != k->now)
        saved->sum = 0, saved->seen = k->now;
    saved->sum += k->a->join_saves[join];
}

static int may_join(Kernel *k, int32_t name)
{
    return may_reach(k, name, k->saved[name].sum, 0) ? candidate(k, name) : OK;
}

/* Names of which a stretch has several words together as one, with all that it has so. */
static int look_up_joined(Kernel *k, const Text *t)
{
    const Names *a = k->a;
    const int32_t *end = wholes_end(t);
    for (int pass = 0; pass < 2; pass++) {
        for (int64_t i = 0; i < t->size; i++)
            for (int64_t at = t->s->join_first[t->slots[i]]; at < t->s->join_last[t->slots[i]]; at++) {
                if (pass == 0)
                    save(k, (int32_t)at);
                else if (may_join(k, a->join_names[at]) != OK)
                    return NO_MEMORY;
            }
        for (const int32_t *whole = t->wholes; whole < end; whole += 2) {
            if (pass == 0)
                save(k, whole[1]);
            else if (may_join(k, a->join_names[whole[1]]) != OK)
                return NO_MEMORY;
        }
    }
    return OK;
}

static int look_up(Kernel *k, const Text *t)
{
    const Names *a = k->a;
    if (++k->now == 0) {
        for (int64_t i = 0; i < a->names; i++)
            k->bounds[i].seen = k->saved[i].seen = 0;
        k->now = 1;
    }
    for (int64_t i = 0; i < k->touched_count; i++) {
        int32_t feature = k->touched[i];
        for (int64_t at = a->starts[feature], end = a->starts[feature + 1]; at < end; at++) {
            int32_t name = a->postings[at], beside = a->beside_words[at];
            if (at + AHEAD < end)
                SOON(&k->bounds[a->postings[at + AHEAD]]);
            if (beside >= 0 && k->best[beside] == 0 && k->best[a->beside_concepts[at]] == 0)
                continue;
            if (k->bounds[name].seen == k->now)
                continue;
            k->bounds[name].seen = k->now;
            if (may_reach(k, name, 0, 1) && is_near(k, name, t->size) && candidate(k, name) != OK)
                return NO_MEMORY;
        }
    }
    return look_up_joined(k, t);
}

/* --- one text after the other ---------------------------------------------------------------------------------------- */

/* The first of some rows whose place, the first number in each, is not before another. */
static const int32_t *row_at(const int32_t *rows, int64_t count, int64_t width, int64_t place)
{
    int64_t low = 0, high = count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (rows[middle * width] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return rows + low * width;
}

/* Part of a text, with the Arabic words that stand in it or behind it. */
static Text part_of(const Text *whole, int64_t first, int64_t last)
{
    Text part = *whole;
    part.slots += first, part.place += first, part.size = last - first, part.ends = last == whole->size;
    part.runs = row_at(part.arabic->runs, part.arabic->run_count, 3, part.place);
    part.wholes = row_at(part.arabic->wholes, part.arabic->whole_count, 2, part.place);
    return part;
}

static int find_in(Kernel *k, const Text *whole, int32_t text)
{
    const Slots *s = whole->s;
    const int32_t *slots = whole->slots;
    int64_t size = whole->size;
    const Names *a = k->a;
    int64_t reach = a->reach, parts = 0;
    k->candidate_count = 0;
    for (int64_t i = 0; i < size; i++)
        if (s->flags[slots[i]] & SLOT_BEYOND) {
            ROOM(k->beyond, k->beyond_room, k->beyond_count + 1);
            k->beyond[k->beyond_count++] = text;
            return OK;
        }
    if (size == 0)
        return OK;
    if (size > 2 * reach)
        for (int64_t i = 0; i < a->longest; i++)
            if (candidate(k, a->longest_names[i]) != OK)
                return NO_MEMORY;
    for (int64_t first = 0; first == 0 || first < size - reach; first += reach, parts++) {
        int64_t last = first + 2 * reach < size ? first + 2 * reach : size;
        Text part = part_of(whole, first, last);
        if (lay_out(k, &part) != OK || look_up(k, &part) != OK)
            return NO_MEMORY;
    }
    if (k->candidate_count == 0)
        return OK;
    if (parts > 1 && lay_out(k, whole) != OK)
        return NO_MEMORY;
    qsort(k->candidates, (size_t)k->candidate_count, sizeof *k->candidates, by_number);
    if (size > k->mark_room) {
        ROOM(k->marks, k->mark_room, size);
        memset(k->marks, 0, (size_t)k->mark_room * sizeof *k->marks);
        k->mark = 0;
    }
    k->joinable_count = 0;
    for (int64_t i = 0; i < size; i++)
        if (s->join_first[slots[i]] < s->join_last[slots[i]]) {
            ROOM(k->joinable, k->joinable_room, k->joinable_count + 1);
            k->joinable[k->joinable_count++] = (int32_t)i;
        }
    for (int64_t i = 0; i < k->candidate_count; i++) {
        if (i && k->candidates[i] == k->candidates[i - 1])
            continue;
        int state = align(k, whole, text, k->candidates[i]);
        if (state != OK)
            return state;
    }
    return OK;
}

/* --- what the caller calls ----------------------------------------------------------------------------------------- */

SHARED int64_t es_version(void) { return VERSION; }

/* How large the structures are that the caller lays out, in the order of kernel.py. */
SHARED void es_sizes(int64_t *sizes)
{
    const int64_t found[] = {sizeof(Names), sizeof(Slots), sizeof(Policy), sizeof(Unseen), sizeof(Habits),
                             sizeof(Arabic), sizeof(Phrases), sizeof(Known), sizeof(Plain), sizeof(Answer),
                             sizeof(Hit), sizeof(Pair), sizeof(Near)};
    memcpy(sizes, found, sizeof found);
}

SHARED void es_close(Kernel *k)
{
    if (k == NULL)
        return;
    free(k->buckets), free(k->units), free(k->bounds), free(k->saved), free(k->best), free(k->head), free(k->touched), free(k->offers), free(k->keys), free(k->alikes);
    free(k->hows), free(k->candidates), free(k->marks), free(k->joinable), free(k->pairs), free(k->letters);
    free(k->part), free(k->chosen), free(k->best_pairs), free(k->rows), free(k->hits), free(k->found);
    free(k->undecided), free(k->beyond), free(k->near), free(k->tried), free(k);
}

SHARED Kernel *es_open(const Names *names, const Policy *policy, const Habits *habits, Likeness likeness)
{
    Kernel *k = calloc(1, sizeof *k);
    if (k == NULL)
        return NULL;
    k->a = names, k->p = policy, k->h = habits, k->likeness = likeness;
    k->best = calloc((size_t)names->features + 1, sizeof *k->best);
    k->head = malloc(((size_t)names->features + 1) * sizeof *k->head);
    int64_t units = names->first[names->names];
    k->buckets = malloc((BUCKETS + 1) * sizeof *k->buckets);
    k->units = malloc(((size_t)units + 1) * sizeof *k->units);
    k->bounds = malloc(((size_t)names->names + 1) * sizeof *k->bounds);
    k->saved = calloc((size_t)names->names + 1, sizeof *k->saved);
    if (k->best == NULL || k->head == NULL || k->units == NULL || k->bounds == NULL || k->saved == NULL ||
        k->buckets == NULL) {
        es_close(k);
        return NULL;
    }
    for (int64_t bucket = 0, at = 0; bucket <= BUCKETS; bucket++) {
        while (at < names->variant_count && (int64_t)(names->variants[at] >> 48) < bucket)
            at++;
        k->buckets[bucket] = at;
    }
    for (int64_t i = 0; i < units; i++)
        k->units[i] = (Unit){names->unit_word[i], names->unit_concept[i], names->weights[i], names->least[i],
                             names->must[i]};
    for (int64_t i = 0; i < names->names; i++)
        k->bounds[i] = (Bound){(uint32_t)names->first[i], (uint16_t)(names->first[i + 1] - names->first[i]),
                               names->sizes[i], names->left[i], 0};
    memset(k->head, 0xff, ((size_t)names->features + 1) * sizeof *k->head);
    for (uint32_t i = 0; i < 256; i++) {
        k->crc[i] = i;
        for (int bit = 0; bit < 8; bit++)
            k->crc[i] = k->crc[i] & 1 ? k->crc[i] >> 1 ^ UINT32_C(0xEDB88320) : k->crc[i] >> 1;
    }
    k->powers[0] = 1;
    for (int i = 1; i < 256; i++)
        k->powers[i] = k->powers[i - 1] * FACTOR;
    return k;
}

/* Slots were numbered anew: what is known of the old ones is void. */
SHARED void es_forget(Kernel *k)
{
    if (k->known_room)
        memset(k->keys, 0xff, (size_t)k->known_room * sizeof *k->keys);
    k->known = 0;
}

/* Find names in texts given as slots, each from its first to before its last. The answer holds until the next call. */
SHARED int es_find(Kernel *k, const Slots *s, const int32_t *slots, const int64_t *first, const int64_t *last,
                   int64_t texts, const Arabic *arabic, Answer *answer)
{
    const Text all = {s, slots, 0, 1, 0, arabic->runs, arabic->wholes, arabic};
    k->hit_count = k->found_count = k->undecided_count = k->beyond_count = 0;
    for (int64_t text = 0; text < texts; text++) {
        Text whole = part_of(&all, first[text], last[text]);
        whole.ends = 1;
        int state = find_in(k, &whole, (int32_t)text);
        if (state != OK) {
            forget(k);
            return state;
        }
    }
    *answer = (Answer){k->hit_count, k->found_count, k->undecided_count / 2, k->beyond_count,
                       k->hits, k->found, k->undecided, k->beyond};
    return OK;
}
