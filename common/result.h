// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace foghorn {

/** One field that is wrong, named by its JSON path ("text.en.headline"), and why. The reason is English, for logs
    and scripts; a screen says it in its reader's language (client/admin/problem_words.h). */
struct FieldProblem
{
    QString field;
    QString reason;
    const char *sentence = nullptr; // a literal: the reason before its %1 were filled; stays here
    QStringList values = {};        // what fills them
    bool operator==(const FieldProblem &other) const
    {
        return field == other.field && reason == other.reason;
    }
};

/** A problem in one of our own sentences, marked QT_TRANSLATE_NOOP("FieldProblem", …). */
inline FieldProblem fieldProblem(const QString &field, const char *sentence,
                                 const QStringList &values = {})
{
    QString reason = QString::fromUtf8(sentence);
    for (const QString &value : values)
        reason = reason.arg(value);
    return {field, reason, sentence, values};
}

/** Why something did not work: a sentence fit for a log line, and for input also every field that is
    wrong. */
struct Error
{
    QString reason;
    QList<FieldProblem> fields = {};
    bool operator==(const Error &) const = default;
};

/** A value or the reason why there is none. Failing is a return value in this house
    (std::expected is C++23). */
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    const T &value() const & { return std::get<T>(m_content); }
    T &value() & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace foghorn
