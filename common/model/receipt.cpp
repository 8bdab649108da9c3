// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/receipt.h"

#include "common/model/enum_names.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto states = enumNames<ReceiptState>({{ReceiptState::Delivered, "delivered"},
                                                 {ReceiptState::Held, "held"},
                                                 {ReceiptState::ExpiredUnseen, "expiredUnseen"},
                                                 {ReceiptState::Displayed, "displayed"},
                                                 {ReceiptState::Acknowledged, "acknowledged"}});

} // namespace

QString toString(ReceiptState value)
{
    return states.nameOf(value);
}
std::optional<ReceiptState> receiptStateFromString(QStringView text)
{
    return states.valueOf(text);
}

QJsonObject toJson(const Receipt &receipt)
{
    return {{u"notice"_s, receipt.notice.text},
            {u"revision"_s, receipt.revision},
            {u"state"_s, toString(receipt.state)},
            {u"at"_s, toIso(receipt.at)}};
}

Result<Receipt> receiptFromJson(const QJsonObject &json)
{
    const auto state = receiptStateFromString(json["state"_L1].toString());
    const auto at = instantFromIso(json["at"_L1].toString());
    const QJsonValue revision = json["revision"_L1];
    Error error{u"the receipt has wrong fields"_s};
    if (json["notice"_L1].toString().isEmpty())
        error.fields << FieldProblem{u"notice"_s, u"a notice's id is needed"_s};
    if (!revision.isDouble() || revision.toInt(0) < 1)
        error.fields << FieldProblem{u"revision"_s, u"a whole number from 1 on is needed"_s};
    if (!state)
        error.fields << FieldProblem{
            u"state"_s,
            u"one of delivered, held, expiredUnseen, displayed, acknowledged is needed"_s};
    if (!at)
        error.fields << FieldProblem{u"at"_s, at.error().reason};
    if (!error.fields.isEmpty())
        return error;
    return Receipt{{json["notice"_L1].toString()}, revision.toInt(), *state, *at};
}

} // namespace foghorn
