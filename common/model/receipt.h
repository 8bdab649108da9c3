// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"

#include <QJsonObject>

#include <optional>

namespace foghorn {

/** What a desk reports of a revision, in climbing order: compare with <. */
enum class ReceiptState { Delivered, Held, ExpiredUnseen, Displayed, Acknowledged };

QString toString(ReceiptState);
std::optional<ReceiptState> receiptStateFromString(QStringView);

struct Receipt
{
    NoticeId notice;
    int revision = 0;
    ReceiptState state = ReceiptState::Delivered;
    Instant at; // when it happened, by the relay's corrected clock
    bool operator==(const Receipt &) const = default;
};

QJsonObject toJson(const Receipt &receipt);
Result<Receipt> receiptFromJson(const QJsonObject &json);

} // namespace foghorn
