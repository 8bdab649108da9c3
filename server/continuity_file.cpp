// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/continuity_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qint64 largest = 64 * 1024; // written by hand: with indents and blank lines

Error wrong(const QString &path, const Error &error)
{
    const FieldProblem problem =
        error.fields.isEmpty() ? FieldProblem{u"payload"_s, error.reason} : error.fields.first();
    return Error{u"%1: key '%2': %3"_s.arg(path, problem.field, problem.reason)};
}

} // namespace

Result<std::optional<ContinuityFile>> readContinuityCard(const ServerSettings &settings)
{
    const QString &path = settings.continuity;
    if (path.isEmpty())
        return std::optional<ContinuityFile>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read (%2); expected the file that continuity names"_s.arg(
            path, file.errorString())};
    if (file.size() > largest)
        return Error{u"%1: is larger than 64 KiB"_s.arg(path)};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return Error{u"%1: is no JSON object (%2 at byte %3)"_s.arg(path, error.errorString())
                         .arg(error.offset)};
    const QJsonObject json = document.object();
    ContinuityFile read;
    if (json.contains("payloadType"_L1)) {
        auto envelope = envelopeFromJson(json, Payload::ContinuityCard);
        if (!envelope)
            return wrong(path, envelope.error());
        read.envelope = *std::move(envelope);
    }
    const QDateTime modified = QFileInfo(path).lastModified();
    const Instant written{std::chrono::milliseconds(modified.toMSecsSinceEpoch())};
    const auto card = read.envelope ? continuityCardFromBytes(read.envelope->payload)
                                    : continuityCardFromJson(json, written);
    if (!card)
        return wrong(path, card.error());
    read.card = *card;
    return std::optional(read);
}

} // namespace foghorn
