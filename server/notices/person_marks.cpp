// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/person_marks.h"

#include "common/log_event.h"
#include "common/model/mark_kinds.h"
#include "common/protocol/envelope.h"
#include "resources/resources.h"

#include <QFile>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int tries = 64; // with 9 of 10 taken, one in a thousand people would get none

/** A column for each language, as allLanguages has them; the first line names them. */
std::array<MarkChoice, allLanguages.size()> readShipped()
{
    loadWritingAids();
    std::array<MarkChoice, allLanguages.size()> all;
    all.fill({markPictures(), markColours(), {}});
    QFile file(u":/foghorn/marks/words.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList words = line.split(u',');
        for (size_t each = 0; each < all.size(); ++each)
            all[each].words << words.value(qsizetype(each));
    }
    return all;
}

/** By chance; the system's own randomness, so that nobody can work out another's. */
const QString &drawn(const QStringList &from)
{
    quint64 number = 0;
    std::memcpy(&number, randomBytes(sizeof number).constData(), sizeof number);
    return from.at(qsizetype(number % quint64(from.size())));
}

} // namespace

const MarkChoice &shippedMarks(Language language)
{
    static const auto shipped = readShipped();
    return shipped[size_t(language)];
}

Result<std::optional<Mark>> markOf(Store &store, const PersonId &person, const MarkChoice &choice,
                                   Instant now)
{
    auto known = store.markOf(person);
    if (!known || *known)
        return known;
    if (choice.pictures.isEmpty() || choice.colours.isEmpty() || choice.words.isEmpty())
        return std::optional<Mark>();
    for (int attempt = 0; attempt < tries; ++attempt) {
        const Mark mark{drawn(choice.pictures), drawn(choice.colours), drawn(choice.words)};
        const auto given = store.giveMark(person, mark, now);
        if (!given)
            return given.error();
        if (*given)
            return std::optional(mark);
    }
    logWarning(lcIdentity, "mark.noneLeft").with("person", person.text).with("tries", tries);
    return std::optional<Mark>();
}

} // namespace foghorn
