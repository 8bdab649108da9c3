// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

/** The words of a card in one language: plain text. */
struct CardText
{
    QString headline;    // as long as a notice's
    QStringList actions; // what to do, each as long as a notice's action
    QString details;     // whom to call and where to go, in paragraphs
    bool operator==(const CardText &) const = default;
};

/** What people do when nothing works, staged ahead on every desk: an administrator writes it, the relay
    signs it. */
struct ContinuityCard
{
    DeploymentId deployment;      // the relay fills it
    Instant issuedAt;             // "as of"
    QMap<QString, CardText> text; // by language tag
    QString defaultLanguage;
    Contact contact;
    bool operator==(const ContinuityCard &) const = default;

    /** The words for a reader: this language, else the default one. */
    CardText textFor(QStringView languageTag) const;
};

namespace limits {
inline constexpr qsizetype cardBytes = 8 * 1024;
}

QJsonObject toJson(const ContinuityCard &card);
/** Reads and checks at once: every rule that a card breaks, named by its field. Unknown members are ignored;
    one without `issuedAt` gets `otherwise`. */
Result<ContinuityCard> continuityCardFromJson(const QJsonObject &json, Instant otherwise = {});
QByteArray continuityCardBytes(const ContinuityCard &card);
Result<ContinuityCard> continuityCardFromBytes(const QByteArray &bytes);

} // namespace foghorn
