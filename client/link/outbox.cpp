// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/outbox.h"

#include "client/link/json_file.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReached = 500; // revisions whose states are remembered

} // namespace

Outbox::Outbox(const QDir &data) : m_path(data.filePath(u"outbox.json"_s))
{
    const QJsonObject json = readJsonFile(m_path);
    m_wasLost = json.isEmpty() && QFile::exists(m_path);
    load(json);
}

bool Outbox::hasAcknowledged(const NoticeRevision &what, const Epoch &epoch) const
{
    return std::any_of(m_reached.begin(), m_reached.end(), [&](const Reached &one) {
        return one.notice == what.notice && one.revision == what.revision && one.epoch == epoch &&
               one.state == ReceiptState::Acknowledged;
    });
}

bool Outbox::climb(const Waiting &waiting)
{
    const Receipt &receipt = waiting.receipt;
    const auto reached = std::find_if(m_reached.begin(), m_reached.end(), [&](const Reached &one) {
        return one.notice == receipt.notice && one.revision == receipt.revision &&
               one.epoch == waiting.epoch;
    });
    if (reached != m_reached.end()) {
        if (receipt.state <= reached->state)
            return false;
        reached->state = receipt.state;
        reached->at = receipt.at;
        return true;
    }
    m_reached.append({receipt.notice, receipt.revision, waiting.epoch, receipt.state, receipt.at});
    if (m_reached.size() > mostReached)
        m_reached.removeFirst();
    return true;
}

bool Outbox::put(const Receipt &receipt, const Epoch &epoch)
{
    if (!climb({receipt, epoch}))
        return false;
    m_receipts.append({receipt, epoch});
    save();
    return true;
}

QList<Receipt> Outbox::batch(int most) const
{
    QList<Receipt> batch;
    for (const Waiting &waiting : m_receipts) {
        if (batch.size() < most && waiting.epoch == nextEpoch())
            batch.append(waiting.receipt);
    }
    return batch;
}

void Outbox::settle(const QList<Receipt> &sent)
{
    for (const Receipt &receipt : sent) {
        const auto settled =
            std::find_if(m_receipts.cbegin(), m_receipts.cend(),
                         [&](const Waiting &waiting) { return waiting.receipt == receipt; });
        if (settled != m_receipts.cend())
            m_receipts.erase(settled);
    }
    save();
}

void Outbox::putReply(const ToRelay::DeskReply &reply)
{
    m_replies.removeIf([&](const ToRelay::DeskReply &waiting) {
        return waiting.notice == reply.notice && topicOf(waiting.answer) == topicOf(reply.answer);
    });
    m_replies.append(reply);
    save();
}

std::optional<ToRelay::DeskReply> Outbox::nextReply() const
{
    return m_replies.isEmpty() ? std::nullopt : std::optional(m_replies.first());
}

void Outbox::settleReply(const ToRelay::DeskReply &sent)
{
    m_replies.removeOne(sent);
    save();
}

void Outbox::repeatReached(const QSet<NoticeId> &held)
{
    for (const Reached &one : std::as_const(m_reached)) {
        // A file of an earlier version does not say when, or in which epoch: nothing to repeat.
        if (!held.contains(one.notice) || one.at == Instant())
            continue;
        const Waiting again{{one.notice, one.revision, one.state, one.at}, one.epoch};
        const bool waits =
            std::any_of(m_receipts.begin(), m_receipts.end(), [&](const Waiting &waiting) {
                return waiting.receipt == again.receipt && waiting.epoch == again.epoch;
            });
        if (!waits)
            m_receipts.append(again);
    }
    save();
}

void Outbox::load(const QJsonObject &json)
{
    for (const QJsonValue &value : json.value("receipts"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        if (const auto receipt = receiptFromJson(object))
            m_receipts.append({*receipt, Epoch{object.value("epoch"_L1).toString()}});
    }
    for (const QJsonValue &value : json.value("replies"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        if (const auto answer = replyAnswerFromString(object.value("answer"_L1).toString()))
            m_replies.append({NoticeId{object.value("notice"_L1).toString()}, *answer,
                              object.value("comment"_L1).toString()});
    }
    for (const QJsonValue &value : json.value("reached"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        const auto at = instantFromIso(object.value("at"_L1).toString());
        if (const auto state = receiptStateFromString(object.value("state"_L1).toString()))
            m_reached.append({NoticeId{object.value("notice"_L1).toString()},
                              object.value("revision"_L1).toInt(),
                              Epoch{object.value("epoch"_L1).toString()}, *state,
                              at ? *at : Instant()});
    }
}

void Outbox::save() const
{
    QJsonArray receipts, replies, reached;
    for (const Waiting &waiting : m_receipts) {
        QJsonObject receipt = toJson(waiting.receipt);
        receipt.insert("epoch"_L1, waiting.epoch.text);
        receipts.append(receipt);
    }
    for (const ToRelay::DeskReply &reply : m_replies)
        replies.append(QJsonObject{{u"notice"_s, reply.notice.text},
                                   {u"answer"_s, toString(reply.answer)},
                                   {u"comment"_s, reply.comment}});
    for (const Reached &one : m_reached)
        reached.append(QJsonObject{{u"notice"_s, one.notice.text},
                                   {u"revision"_s, one.revision},
                                   {u"epoch"_s, one.epoch.text},
                                   {u"state"_s, toString(one.state)},
                                   {u"at"_s, toIso(one.at)}});
    // A full disk is said in the log; what is in memory is still sent.
    (void)writeJsonFile(
        m_path, {{u"receipts"_s, receipts}, {u"replies"_s, replies}, {u"reached"_s, reached}});
}

} // namespace foghorn
