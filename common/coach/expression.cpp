// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/expression.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr uint32_t mostGroups = 32;
/** Ten times what the dearest match in the fixtures takes. A text made to be slow ends after 0.1 ms a try. */
constexpr uint32_t mostSteps = 30'000;

struct Free
{
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
    void operator()(pcre2_jit_stack *stack) const { pcre2_jit_stack_free(stack); }
};

/** What a match writes into: made once a thread, since making it costs as much as a match. */
struct Scratch
{
    std::unique_ptr<pcre2_match_data, Free> data{pcre2_match_data_create(mostGroups, nullptr)};
    std::unique_ptr<pcre2_match_context, Free> context{pcre2_match_context_create(nullptr)};
    std::unique_ptr<pcre2_jit_stack, Free> stack{
        pcre2_jit_stack_create(32 * 1024, 512 * 1024, nullptr)};

    Scratch()
    {
        pcre2_set_match_limit(context.get(), mostSteps);
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
};

Scratch &scratch()
{
    thread_local Scratch ofThread;
    return ofThread;
}

PCRE2_SPTR bytes(QByteArrayView text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

QString messageOf(int error)
{
    std::array<PCRE2_UCHAR, 256> message{};
    pcre2_get_error_message(error, message.data(), message.size());
    return QString::fromLatin1(reinterpret_cast<const char *>(message.data()));
}

} // namespace

Result<Expression> Expression::compile(const QByteArray &expression, Use use)
{
    int error = 0;
    size_t place = 0;
    Expression made;
    made.m_text = expression;
    made.m_code = {pcre2_compile(bytes(expression), size_t(expression.size()),
                                 use == Use::AtPlace ? PCRE2_ANCHORED : 0, &error, &place, nullptr),
                   [](const pcre2_code *code) { pcre2_code_free(const_cast<pcre2_code *>(code)); }};
    if (!made.m_code)
        return Error{u"%1 at character %2"_s.arg(messageOf(error)).arg(place)};
    uint32_t groups = 0;
    pcre2_pattern_info(made.m_code.get(), PCRE2_INFO_CAPTURECOUNT, &groups);
    if (groups >= mostGroups)
        return Error{u"more than %1 groups"_s.arg(mostGroups - 1)};
    made.m_isMachineCode =
        pcre2_jit_compile(const_cast<pcre2_code *>(made.m_code.get()), PCRE2_JIT_COMPLETE) == 0;
    return made;
}

qsizetype Expression::groupNamed(const char *name) const
{
    const int number =
        m_code ? pcre2_substring_number_from_name(m_code.get(), reinterpret_cast<PCRE2_SPTR>(name))
               : 0;
    return std::max(0, number);
}

int Expression::tried(QByteArrayView text, qsizetype from) const
{
    if (!m_code)
        return 0;
    const Scratch &own = scratch();
    const auto match = m_isMachineCode ? &pcre2_jit_match : &pcre2_match;
    return std::max(0, match(m_code.get(), bytes(text), size_t(text.size()), size_t(from), 0,
                             own.data.get(), own.context.get()));
}

bool Expression::matches(QByteArrayView text, qsizetype from) const
{
    return tried(text, from) > 0;
}

QList<Range> Expression::match(QByteArrayView text, qsizetype from) const
{
    const int count = tried(text, from);
    const PCRE2_SIZE *places = pcre2_get_ovector_pointer(scratch().data.get());
    QList<Range> groups;
    for (int i = 0; i < count; ++i) {
        const auto start = qsizetype(places[2 * i]); // PCRE2_UNSET is -1
        groups.append({start, qsizetype(places[2 * i + 1]) - start});
    }
    return groups;
}

QList<Range> Expression::allMatches(QByteArrayView text) const
{
    QList<Range> all;
    for (auto found = match(text); !found.isEmpty(); found = match(text, all.last().end()))
        all.append(found.first());
    return all;
}

bool Expression::mayMatch(QByteArrayView letters) const
{
    if (!m_code)
        return false;
    const Scratch &own = scratch();
    const int result = pcre2_match(m_code.get(), bytes(letters), size_t(letters.size()), 0,
                                   PCRE2_PARTIAL_HARD, own.data.get(), own.context.get());
    // What would begin behind the last letter does not begin with them.
    return result == PCRE2_ERROR_PARTIAL
               ? pcre2_get_ovector_pointer(own.data.get())[0] < size_t(letters.size())
               : result != PCRE2_ERROR_NOMATCH;
}

} // namespace foghorn
