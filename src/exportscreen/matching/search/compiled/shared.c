/* Small things that all parts of the kernel use. */

#include "kernel.h"

int room(void **memory, int64_t *has, int64_t wanted, size_t size)
{
    if (wanted <= *has)
        return OK;
    int64_t grown = *has * 2 > wanted ? *has * 2 : wanted + 64;
    void *bigger = realloc(*memory, (size_t)grown * size);
    if (bigger == NULL)
        return NO_MEMORY;
    *memory = bigger;
    *has = grown;
    return OK;
}

/* Rounded to four places as Python's `round` does. */
double rounded(double value)
{
    double scaled = value * 10000.0, near = rint(scaled);
    if (fabs(fabs(scaled - near) - 0.5) > 1e-6)
        return near / 10000.0;
    char text[64];
    snprintf(text, sizeof text, "%.4f", value);
    return strtod(text, NULL);
}

int in_filter(const uint8_t *filter, int64_t bits, uint64_t value)
{
    uint64_t place = (value * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - bits);
    return filter[place >> 3] >> (place & 7) & 1;
}

int64_t lower(const uint64_t *table, int64_t size, uint64_t wanted)
{
    int64_t low = 0, high = size;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (table[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int by_number(const void *one, const void *other)
{
    int32_t a = *(const int32_t *)one, b = *(const int32_t *)other;
    return (a > b) - (a < b);
}

uint8_t packed(double alike) { return (uint8_t)ceil(alike * (double)SCALE - 1e-6); }

double cut_likeness(const Policy *p, int64_t seen, int64_t whole)
{
    return rounded(p->cut + (1.0 - p->cut) * (double)(seen - p->least_cut) / (double)(whole - p->least_cut));
}

int joins_up(const Policy *p, int han, int letters, int64_t size)
{
    return size >= (han ? p->least_han_join : p->least_join) || (letters && size >= p->least_letters);
}
