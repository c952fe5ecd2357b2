/* Names laid over texts: what alignment.py defines, with the same sums in the same order. */

#include "kernel.h"

/* --- how alike: asked once of the caller and kept ------------------------------------------------------------------ */

static int grow_known(Kernel *k, int64_t wanted)
{
    uint64_t *keys = malloc((size_t)wanted * sizeof *keys);
    double *alikes = malloc((size_t)wanted * sizeof *alikes);
    uint8_t *hows = malloc((size_t)wanted);
    if (keys == NULL || alikes == NULL || hows == NULL) {
        free(keys), free(alikes), free(hows);
        return NO_MEMORY;
    }
    memset(keys, 0xff, (size_t)wanted * sizeof *keys);
    for (int64_t i = 0; i < k->known_room; i++)
        if (k->keys[i] != UINT64_MAX) {
            int64_t at = (int64_t)(k->keys[i] * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (wanted - 1);
            while (keys[at] != UINT64_MAX)
                at = (at + 1) & (wanted - 1);
            keys[at] = k->keys[i], alikes[at] = k->alikes[i], hows[at] = k->hows[i];
        }
    free(k->keys), free(k->alikes), free(k->hows);
    k->keys = keys, k->alikes = alikes, k->hows = hows, k->known_room = wanted;
    return OK;
}

static int is_solid_kind(int kind) { return kind == WORD || kind == PLACE || kind == NUMBER || kind == GENERIC; }

/* `similarity` of likeness.py for two concepts of one kind; whether it is known here. */
static int concept_likeness(const Kernel *k, const Slots *s, int32_t form, int32_t slot, double *alike, int32_t *how)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    int kind = a->form_kind[form], script = s->scripts[slot];
    int32_t word = a->form_word[form];
    if (kind != s->kinds[slot] || kind == WORD || !(is_solid_kind(kind) || kind == LEGAL) ||
        (script != p->latin && script != p->digit))
        return 0;
    int is_same = a->word_hashes[word] == s->hashes[slot] && a->lengths[word] == s->sizes[slot];
    int is_slip = a->form_flags[form] & FORM_SLIP || s->flags[slot] & SLOT_SLIP;
    if (a->form_concept[form] == s->concepts[slot])
        *alike = 1, *how = (int32_t)(is_same ? p->how_same : is_slip ? p->how_not_counted : p->how_meaning);
    else
        *alike = kind == LEGAL ? p->legal_differs : 0, *how = (int32_t)p->how_legal;
    return 1;
}

static int alike_by(Kernel *k, const Slots *s, int32_t form, int32_t slot, double *alike, int32_t *how)
{
    const Names *a = k->a;
    int32_t word = a->form_word[form];
    if (a->form_kind[form] == WORD && s->kinds[slot] == WORD && !(s->flags[slot] & SLOT_TOGETHER) &&
        a->word_hashes[word] == s->hashes[slot] && a->lengths[word] == s->sizes[slot] &&
        a->scripts[word] == s->scripts[slot]) {
        *alike = 1, *how = (int32_t)k->p->how_same;
        return OK;
    }
    if (concept_likeness(k, s, form, slot, alike, how))
        return OK;
    if (k->known >= MOST_LIKENESSES) {
        memset(k->keys, 0xff, (size_t)k->known_room * sizeof *k->keys);
        k->known = 0;
    }
    if (k->known * 2 >= k->known_room && grow_known(k, k->known_room ? k->known_room * 2 : 1 << 12) != OK)
        return NO_MEMORY;
    uint64_t key = (uint64_t)(uint32_t)form << 32 | (uint32_t)slot;
    int64_t at = (int64_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (k->known_room - 1);
    while (k->keys[at] != UINT64_MAX && k->keys[at] != key)
        at = (at + 1) & (k->known_room - 1);
    if (k->keys[at] == UINT64_MAX) {
        int32_t told = 0;
        const uint8_t *name = a->blob + a->offsets[word], *text = s->raw + s->raw_ends[slot];
        int plain = a->form_flags[form] & FORM_PLAIN && s->flags[slot] & SLOT_PLAIN;
        int given = a->form_flags[form] & FORM_GIVEN && s->flags[slot] & SLOT_GIVEN;
        double answer = plain && !given
                            ? word_likeness(k, name, a->lengths[word], text, s->sizes[slot],
                                            s->flags[slot] & SLOT_COMMON, &told)
                            : k->likeness(form, slot, &told);
        if (answer < 0)
            return CALLER_FAILED;
        k->keys[at] = key, k->alikes[at] = answer, k->hows[at] = (uint8_t)told;
        k->known++;
    }
    *alike = k->alikes[at];
    *how = k->hows[at];
    return OK;
}

/* --- laying a name over a text: alignment.py ----------------------------------------------------------------------- */

typedef struct {
    int64_t number, first, size;
    const int32_t *forms;
    const int32_t *weights, *least;
    double total;
    int kind;
} Name;

static int kind_of(const Kernel *k, const Name *n, int64_t unit) { return k->a->form_kind[n->forms[unit]]; }
static double weight_of(const Kernel *k, const Name *n, int64_t unit) { return k->a->worths[n->weights[unit]]; }
static double least_of(const Kernel *k, const Name *n, int64_t unit) { return k->a->worths[n->least[unit]]; }

static double share(const Kernel *k, const Name *n, const Pair *pair)
{
    if (pair->name_last <= pair->name)
        return weight_of(k, n, pair->name);
    double sum = 0;
    for (int32_t unit = pair->name; unit <= pair->name_last; unit++)
        sum += weight_of(k, n, unit);
    return sum;
}

static int add_pair(Kernel *k, int32_t name, int64_t first, int64_t last, double alike, int64_t how, int32_t name_last)
{
    ROOM(k->pairs, k->pair_room, k->pair_count + 1);
    k->pairs[k->pair_count++] = (Pair){name, (int32_t)first, (int32_t)last, name_last, (int32_t)how, alike};
    return OK;
}

static void new_mark(Kernel *k)
{
    if (++k->mark == 0) {
        memset(k->marks, 0, (size_t)k->mark_room * sizeof *k->marks);
        k->mark = 1;
    }
}

static int consider(Kernel *k, const Text *t, const Name *n, int32_t unit, int64_t place)
{
    if (k->marks[place] == k->mark)
        return OK;
    k->marks[place] = k->mark;
    double alike;
    int32_t how;
    int state = alike_by(k, t->s, n->forms[unit], t->slots[place], &alike, &how);
    if (state != OK || alike <= 0)
        return state;
    if (how != k->p->how_initial)
        return add_pair(k, unit, place, place, alike, how, -1);
    ROOM(k->letters, k->letter_room, k->letter_count + 1);
    k->letters[k->letter_count++] = (Pair){unit, (int32_t)place, (int32_t)place, -1, how, alike};
    return OK;
}

static int consider_run(Kernel *k, const Text *t, const Name *n, int32_t unit, const Offer *run)
{
    double alike;
    int32_t how;
    int state = alike_by(k, t->s, n->forms[unit], run->slot, &alike, &how);
    if (state != OK || alike <= 0)
        return state;
    return add_pair(k, unit, run->first, run->last, alike, how, -1);
}

static int pairs_of(Kernel *k, const Text *t, const Name *n)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    const Slots *s = t->s;
    int state;
    k->pair_count = k->letter_count = 0;
    for (int32_t unit = 0; unit < n->size; unit++) {
        int32_t form = n->forms[unit], word = a->form_word[form];
        int kind = a->form_kind[form];
        new_mark(k);
        for (int32_t at = k->head[word]; at >= 0; at = k->offers[at].next) {
            const Offer *o = &k->offers[at];
            if (o->kind == OFFER)
                state = consider(k, t, n, unit, o->first);
            else if (o->kind == RUN)
                state = kind <= PLACE ? add_pair(k, unit, o->first, o->last, p->joined, p->how_apart, -1) : OK;
            else if (o->kind == APART)
                state = consider_run(k, t, n, unit, o);
            else if (s->scripts[t->slots[o->first]] == a->scripts[word])
                state = add_pair(k, unit, o->first, o->first,
                                 cut_likeness(p, s->sizes[t->slots[o->first]], a->lengths[word]), p->how_cut, -1);
            else
                state = OK;
            if (state != OK)
                return state;
        }
        for (int32_t at = k->head[a->form_concept[form]]; at >= 0; at = k->offers[at].next)
            if ((state = consider(k, t, n, unit, k->offers[at].first)) != OK)
                return state;
        if (n->kind != ORGANIZATION && (kind == INITIAL || kind == WORD))
            for (int64_t i = 0; i < t->size; i++)
                if (s->kinds[t->slots[i]] == (kind == WORD ? INITIAL : WORD) &&
                    s->letters[t->slots[i]] == a->form_letter[form] &&
                    (state = consider(k, t, n, unit, i)) != OK)
                    return state;
    }
    for (int32_t unit = 0; unit < n->size && k->joinable_count; unit++) {
        int32_t word = a->form_word[n->forms[unit]];
        uint64_t hash = a->word_hashes[word];
        int64_t size = a->lengths[word];
        int han = a->scripts[word] == p->han, letters = kind_of(k, n, unit) == INITIAL;
        for (int32_t end = unit + 1; end < n->size && end < unit + p->most_joined; end++) {
            int32_t next = a->form_word[n->forms[end]];
            hash = hash * k->powers[a->lengths[next]] + a->word_hashes[next];
            size += a->lengths[next];
            letters = letters && kind_of(k, n, end) == INITIAL;
            if (size < p->least_join && !joins_up(p, han, letters, size))
                continue;
            for (int64_t i = 0; i < k->joinable_count; i++)
                if (s->hashes[t->slots[k->joinable[i]]] == hash &&
                    (state = add_pair(k, unit, k->joinable[i], k->joinable[i], p->joined, p->how_together, end)) != OK)
                    return state;
        }
    }
    if (n->kind == ORGANIZATION)
        return OK;
    if (k->letter_count == 0)
        return OK;
    new_mark(k);
    for (int64_t i = 0; i < k->pair_count; i++)
        for (int32_t near = k->pairs[i].first - 2; near <= k->pairs[i].first + 2; near++)
            if (near >= 0 && near < t->size)
                k->marks[near] = k->mark;
    for (int64_t i = 0; i < k->letter_count; i++) {
        const Pair *one = &k->letters[i];
        if (k->marks[one->first] == k->mark &&
            (state = add_pair(k, one->name, one->first, one->last, one->alike, one->how, -1)) != OK)
            return state;
    }
    return OK;
}

static double reach(const Kernel *k, const Name *n, const Pair *pairs, int64_t count)
{
    double lost[MOST_UNITS], sum = 0;
    if (n->total == 0)
        return 0;
    for (int64_t unit = 0; unit < n->size; unit++)
        lost[unit] = least_of(k, n, unit);
    for (int64_t i = 0; i < count; i++) {
        const Pair *pair = &pairs[i];
        if (pair->how == k->p->how_not_counted) {
            lost[pair->name] = 0;
        } else if (pair->name_last > pair->name) {
            for (int32_t unit = pair->name; unit <= pair->name_last; unit++)
                lost[unit] = 0;
        } else {
            double cost = weight_of(k, n, pair->name) * (1.0 - pair->alike);
            if (cost < lost[pair->name])
                lost[pair->name] = cost;
        }
    }
    for (int64_t unit = 0; unit < n->size; unit++)
        sum += lost[unit];
    return 1.0 - sum / n->total + k->p->slack;
}

static int by_place(const void *one, const void *other)
{
    const Pair *a = one, *b = other;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    if (a->last != b->last)
        return a->last < b->last ? -1 : 1;
    return a->name - b->name;
}

static int by_value(const void *one, const void *other)
{
    const Row *a = one, *b = other;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    if (a->pair.name != b->pair.name)
        return a->pair.name - b->pair.name;
    if (a->pair.first != b->pair.first)
        return a->pair.first - b->pair.first;
    if (a->pair.how != b->pair.how)
        return a->pair.how - b->pair.how;
    if (a->names != b->names)
        return a->names < b->names ? -1 : 1;
    return a->texts < b->texts ? -1 : a->texts > b->texts;
}

/* How far a pair lies from where the surest one puts it; whether less far than another. */
static int strays_less(const Pair *one, const Pair *other, const Pair *anchor)
{
    int32_t far = abs((one->first - anchor->first) - (one->name - anchor->name));
    int32_t than = abs((other->first - anchor->first) - (other->name - anchor->name));
    if (far != than)
        return far < than;
    far = abs(one->first - anchor->first), than = abs(other->first - anchor->first);
    if (far != than)
        return far < than;
    if (one->name != other->name)
        return one->name < other->name;
    return one->first < other->first;
}

static int is_single(const Pair *pair) { return pair->name_last <= pair->name && pair->first == pair->last; }

static int choose(Kernel *k, const Name *n, const Pair *pairs, int64_t count)
{
    ROOM(k->rows, k->row_room, count);
    ROOM(k->chosen, k->chosen_room, count);
    uint64_t taken = 0, used = 0, whole_names = 0, whole_texts = 0;
    int clash = 0;
    int32_t base = pairs[0].first;
    for (int64_t i = 1; i < count; i++)
        if (pairs[i].first < base)
            base = pairs[i].first;
    for (int64_t i = 0; i < count; i++) {
        const Pair *pair = &pairs[i];
        int32_t name_last = pair->name_last > pair->name ? pair->name_last : pair->name;
        uint64_t names = ((UINT64_C(2) << (name_last - pair->name)) - 1) << pair->name;
        uint64_t texts = ((UINT64_C(2) << (pair->last - pair->first)) - 1) << (pair->first - base);
        clash = clash || names & taken || texts & used;
        taken |= names;
        used |= texts;
        if (pair->alike == 1.0 && is_single(pair))
            whole_names |= names, whole_texts |= texts;
        k->rows[i] = (Row){-share(k, n, pair) * pair->alike, *pair, names, texts};
    }
    k->chosen_count = 0;
    if (clash) {
        int64_t left = 0;
        for (int64_t i = 0; i < count; i++) { /* what has its equals by itself is not written together or apart */
            const Row *row = &k->rows[i];
            if (is_single(&row->pair) || row->names & ~whole_names || row->texts & ~whole_texts)
                k->rows[left++] = *row;
        }
        count = left;
        qsort(k->rows, (size_t)count, sizeof *k->rows, by_value);
        Row *rest = k->rows;
        while (count > 0) {
            int64_t best = 0;
            if (k->chosen_count && count > 1 && rest[1].value - rest[0].value < k->p->slack)
                for (int64_t i = 1; i < count && i < EQUALS; i++)
                    if (rest[i].value - rest[0].value < k->p->slack &&
                        strays_less(&rest[i].pair, &rest[best].pair, &k->chosen[0]))
                        best = i;
            uint64_t names = rest[best].names, texts = rest[best].texts;
            k->chosen[k->chosen_count++] = rest[best].pair;
            int64_t kept = 0;
            for (int64_t i = 0; i < count; i++)
                if (!(rest[i].names & names) && !(rest[i].texts & texts))
                    rest[kept++] = rest[i];
            count = kept;
        }
    } else {
        memcpy(k->chosen, pairs, (size_t)count * sizeof *pairs);
        k->chosen_count = count;
    }
    qsort(k->chosen, (size_t)k->chosen_count, sizeof *k->chosen, by_place);
    return OK;
}

/* Whether letters are the initials of a name: `spelt` of names.py. */
static int is_spelt(const Names *a, int64_t name, const uint8_t *letters, int64_t size)
{
    const uint16_t *begin = a->initials + (name ? a->initial_ends[name - 1] : 0), *end = a->initials + a->initial_ends[name];
    int starts = 0;
    if (size < 3 || size > 10)
        return 0;
    for (const uint16_t *at = begin; at < end && at < begin + 3; at++)
        starts = starts || (*at & 0xff) == letters[0];
    if (!starts)
        return 0;
    uint32_t places = 1;
    for (const uint16_t *at = begin; at < end; at++) {
        uint32_t next = 0;
        for (int64_t i = 0; i < size; i++)
            if (places >> i & 1 && letters[i] == (*at & 0xff))
                next |= UINT32_C(2) << i;
        int kind = *at >> 8;
        places = kind == START_STOP || kind == START_LEGAL ? next | places : next;
    }
    if (places >> size & 1)
        return 1;
    int64_t place = 0;
    for (const uint16_t *at = begin; at < end; at++) {
        int kind = *at >> 8;
        if (place < size && letters[place] == (*at & 0xff))
            place++;
        else if (kind != START_STOP && (place == 0 || kind == START_WORD))
            return 0;
    }
    return place == size;
}

static int counts(const Policy *p, const Pair *pair) { return pair->how != p->how_not_counted; }

static int64_t covered_by(const Pair *pairs, int64_t count, uint8_t *covered)
{
    int64_t units = 0;
    for (int64_t i = 0; i < count; i++)
        for (int32_t unit = pairs[i].name; unit == pairs[i].name || unit <= pairs[i].name_last; unit++) {
            units += !covered[unit];
            covered[unit] = 1;
        }
    return units;
}

/* Whether what was found is Arabic and the name is not: `is_translated` of alignment.py. */
static int is_translated(const Kernel *k, const Text *t, const Name *n)
{
    for (int64_t i = 0; i < k->chosen_count; i++) {
        const Pair *pair = &k->chosen[i];
        if (t->s->scripts[t->slots[pair->first]] == k->p->arabic &&
            k->a->scripts[k->a->form_word[n->forms[pair->name]]] != k->p->arabic)
            return 1;
    }
    return 0;
}

static double order_factor(const Kernel *k, const Text *t, const Name *n)
{
    int32_t order[MOST_UNITS];
    int64_t count = 0, turned = 0;
    for (int64_t i = 0; i < k->chosen_count; i++) {
        int kind = kind_of(k, n, k->chosen[i].name);
        if (kind != LEGAL && kind != STOP && counts(k->p, &k->chosen[i]))
            order[count++] = k->chosen[i].name;
    }
    for (int64_t i = 0; i < count; i++)
        for (int64_t j = i + 1; j < count; j++)
            turned += order[i] > order[j];
    if (count < 2 || turned == 0)
        return 1.0;
    double worth = n->kind == PERSON          ? k->p->person_order
                   : is_translated(k, t, n) ? k->p->translated_order
                                              : k->p->order;
    return 1.0 - worth * (double)turned / (double)(count * (count - 1) / 2);
}

static double score_of(const Kernel *k, const Text *t, const Name *n, int32_t first, int32_t last)
{
    const Policy *p = k->p;
    const Slots *s = t->s;
    uint8_t covered[MOST_UNITS] = {0};
    double found = 0, left_out = 0, strange = 0, solid = 0, places = 0;
    double absent = 0, elsewhere = 0;
    uint64_t used = 0;
    for (int64_t i = 0; i < k->chosen_count; i++) {
        const Pair *pair = &k->chosen[i];
        if (counts(p, pair))
            found += share(k, n, pair) * pair->alike;
        else
            left_out += weight_of(k, n, pair->name);
        used |= ((UINT64_C(2) << (pair->last - pair->first)) - 1) << (pair->first - first);
    }
    int64_t missing = n->size - covered_by(k->chosen, k->chosen_count, covered);
    for (int32_t place = first; place <= last; place++) {
        int32_t slot = t->slots[place];
        if (used >> (place - first) & 1 || s->costs[slot] == 0)
            continue;
        int again = 0;
        for (int32_t other = first; other <= last && !again; other++)
            again = (used >> (other - first) & 1) && s->keys[t->slots[other]] == s->keys[slot];
        if (again)
            continue;
        if (s->flags[slot] & SLOT_ACRONYM && is_spelt(k->a, n->number, s->raw + s->raw_ends[slot], s->sizes[slot]))
            continue;
        strange += s->costs[slot];
        if (is_solid_kind(s->kinds[slot])) {
            solid += s->costs[slot];
            if (s->kinds[slot] == PLACE)
                places += s->costs[slot];
        }
    }
    double expected = n->total - left_out;
    if (missing && solid == 0) {
        int64_t others = 0;
        for (int64_t i = 0; i < k->chosen_count; i++)
            others += kind_of(k, n, k->chosen[i].name) == WORD && k->chosen[i].alike > p->initial_of;
        if (others >= 2 || n->kind != PERSON) {
            double saved = 0;
            for (int64_t unit = 0; unit < n->size; unit++)
                if (!covered[unit])
                    saved += weight_of(k, n, unit) - least_of(k, n, unit);
            expected -= saved;
        }
    }
    for (int64_t unit = 0; unit < n->size; unit++)
        if (!covered[unit] && is_solid_kind(kind_of(k, n, unit))) {
            absent += weight_of(k, n, unit);
            elsewhere += kind_of(k, n, unit) == PLACE ? weight_of(k, n, unit) : 0;
        }
    double denominator = expected + (n->kind == PERSON ? p->inserted_name : p->inserted) * strange +
                         p->contradiction * (absent < solid ? absent : solid);
    if (n->kind != PERSON)
        denominator += (p->inserted_place - p->inserted) * places +
                       p->other_place * (elsewhere < places ? elsewhere : places);
    if (denominator == 0)
        return 0;
    double score = found / denominator * order_factor(k, t, n);
    return rounded(score < 1.0 ? score : 1.0);
}

static double telling_of(const Kernel *k, const Name *n, const Pair *pairs, int64_t count)
{
    double power = 0;
    for (int64_t i = 0; i < count; i++) {
        int kind = kind_of(k, n, pairs[i].name);
        if (counts(k->p, &pairs[i]) && kind != LEGAL && kind != STOP && kind != TITLE)
            power += share(k, n, &pairs[i]) * pairs[i].alike;
    }
    return rounded(power);
}

static int is_mention(const Kernel *k, const Name *n, const Hit *hit, const Pair *pairs, int64_t count, int64_t size)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    const uint8_t *solid = a->solid + n->first;
    uint8_t covered[MOST_UNITS] = {0}, well[MOST_UNITS] = {0};
    int64_t stretch = hit->last - hit->first + 1, solids = 0, only = -1;
    int in_order = 1, all_same = 1, names = 0;
    if (a->flags[n->number] & NAME_BARE && stretch < size)
        return 0;
    int64_t units = covered_by(pairs, count, covered);
    for (int64_t i = 0; i < count; i++) {
        in_order = in_order && (i == 0 || pairs[i].name >= pairs[i - 1].name);
        all_same = all_same && pairs[i].how == p->how_same;
    }
    if (a->flags[n->number] & NAME_PLAIN)
        return stretch == n->size && units == n->size && in_order && all_same;
    for (int64_t unit = 0; unit < n->size; unit++) {
        int kind = kind_of(k, n, unit);
        if (solid[unit])
            solids++, only = unit;
        names = names || (covered[unit] && (kind == WORD || kind == NUMBER));
    }
    if (solids == 1) {
        for (int64_t i = 0; i < count; i++)
            if (pairs[i].name == only &&
                (pairs[i].alike < p->alone || pairs[i].how == p->how_meaning || !counts(p, &pairs[i])))
                return 0;
        return 1;
    }
    if (hit->telling >= p->least_telling && names)
        return 1;
    for (int64_t i = 0; i < count; i++)
        if (pairs[i].alike >= p->whole && counts(p, &pairs[i]))
            covered_by(&pairs[i], 1, well);
    for (int64_t unit = 0; unit < n->size; unit++) {
        int kind = kind_of(k, n, unit);
        if ((kind != LEGAL && kind != STOP && !well[unit]) || (solid[unit] && !covered[unit]))
            return 0;
    }
    return in_order;
}

/* Whether an Arabic word of the text may be several words of a name, which the caller decides. */
static int may_be_whole(const Names *a, const Text *t, int32_t number)
{
    const int32_t *end = t->arabic->wholes + 2 * t->arabic->whole_count;
    for (const int32_t *whole = t->wholes; whole < end && whole[0] < t->place + t->size; whole += 2)
        if (a->join_names[whole[1]] == number)
            return 1;
    return 0;
}

int align(Kernel *k, const Text *t, int32_t text, int32_t number)
{
    const Names *a = k->a;
    const Policy *p = k->p;
    if (a->flags[number] & NAME_BEYOND || may_be_whole(a, t, number)) {
        ROOM(k->undecided, k->undecided_room, k->undecided_count + 2);
        k->undecided[k->undecided_count++] = text;
        k->undecided[k->undecided_count++] = number;
        return OK;
    }
    int64_t first = a->whole[number];
    Name n = {number, first, a->whole[number + 1] - first, a->forms + first, a->form_weights + first,
              a->form_least + first, a->totals[number], a->kinds[number]};
    int state = pairs_of(k, t, &n);
    if (state != OK || k->pair_count == 0 || reach(k, &n, k->pairs, k->pair_count) < p->threshold)
        return state;
    qsort(k->pairs, (size_t)k->pair_count, sizeof *k->pairs, by_place);
    ROOM(k->part, k->part_room, k->pair_count);
    int64_t width = n.size + p->gap, best_count = 0;
    Hit best = {0, 0, 0, text, number, -1, -1};
    double floor = p->threshold;
    for (int64_t at = 0, start = -1; at < k->pair_count; at++) {
        if (k->pairs[at].first == start)
            continue;
        start = k->pairs[at].first;
        int64_t count = 0;
        int32_t end = -1;
        for (int64_t i = at; i < k->pair_count && k->pairs[i].first < start + width; i++)
            if (k->pairs[i].last < start + width) {
                k->part[count++] = k->pairs[i];
                if (k->pairs[i].last > end)
                    end = k->pairs[i].last;
            }
        while (count > 0 && reach(k, &n, k->part, count) >= floor) {
            if ((state = choose(k, &n, k->part, count)) != OK)
                return state;
            int32_t from = k->chosen[0].first, to = -1;
            for (int64_t i = 0; i < k->chosen_count; i++)
                if (k->chosen[i].last > to)
                    to = k->chosen[i].last;
            double score = score_of(k, t, &n, from, to);
            if (score >= p->threshold && (best.last < 0 || score > best.score)) {
                best.score = floor = score;
                best.first = from, best.last = to;
                ROOM(k->best_pairs, k->best_room, k->chosen_count);
                memcpy(k->best_pairs, k->chosen, (size_t)k->chosen_count * sizeof *k->chosen);
                best_count = k->chosen_count;
            }
            int64_t kept = 0;
            int32_t next = -1;
            for (int64_t i = 0; i < count; i++)
                if (k->part[i].last < end) {
                    k->part[kept++] = k->part[i];
                    if (k->part[i].last > next)
                        next = k->part[i].last;
                }
            count = kept;
            end = next;
        }
    }
    if (best.last < 0)
        return OK;
    best.telling = telling_of(k, &n, k->best_pairs, best_count);
    if (!is_mention(k, &n, &best, k->best_pairs, best_count, t->size))
        return OK;
    ROOM(k->hits, k->hit_room, k->hit_count + 1);
    ROOM(k->found, k->found_room, k->found_count + best_count);
    memcpy(k->found + k->found_count, k->best_pairs, (size_t)best_count * sizeof *k->found);
    k->found_count += best_count;
    best.pairs = k->found_count;
    k->hits[k->hit_count++] = best;
    return OK;
}
