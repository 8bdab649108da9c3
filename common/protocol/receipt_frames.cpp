// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/receipt_frames.h"

#include "common/protocol/json_reader.h"

#include <string_view>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDigits = 15; // below 2^53, and no double stands there

/** Steps through JSON of the simple form; every function gives nothing or false where it is not. */
class Steps
{
public:
    explicit Steps(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_text.empty(); }
    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    std::optional<std::string_view> string()
    {
        if (!take('"'))
            return std::nullopt;
        size_t size = 0;
        while (size < m_text.size() && m_text[size] >= ' ' && m_text[size] < 0x7f &&
               m_text[size] != '"' && m_text[size] != '\\')
            ++size;
        const std::string_view content = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return take('"') ? std::optional(content) : std::nullopt;
    }
    std::optional<QString> text()
    {
        const auto content = string();
        if (!content)
            return std::nullopt;
        return QString::fromLatin1(content->data(), qsizetype(content->size()));
    }
    std::optional<QString> uuid()
    {
        auto id = text();
        return id && isUuid(*id) ? id : std::nullopt;
    }
    /** From 1 on. */
    std::optional<qint64> whole()
    {
        qint64 number = 0;
        qsizetype digits = 0;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            number = number * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
            if (++digits > mostDigits || number == 0)
                return std::nullopt;
        }
        return number > 0 ? std::optional(number) : std::nullopt;
    }
    template <class Member> // bool member(key)
    bool object(Member member)
    {
        if (!take('{'))
            return false;
        do {
            const auto key = string();
            if (!key || !take(':') || !member(*key))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    std::string_view m_text;
};

/** Fills what was empty: a member that stands twice is not of the simple form. */
template <class T>
bool fill(std::optional<T> &member, std::optional<T> value)
{
    if (member || !value)
        return false;
    member = std::move(value);
    return true;
}

template <class T, class Read>
std::optional<T> readAs(const std::optional<QString> &text, Read read)
{
    if (!text)
        return std::nullopt;
    const auto value = read(*text);
    return value ? std::optional<T>(*value) : std::nullopt;
}

std::optional<Receipt> receiptFrom(Steps &steps)
{
    std::optional<QString> notice;
    std::optional<qint64> revision;
    std::optional<ReceiptState> state;
    std::optional<Instant> at;
    const bool simple = steps.object([&](std::string_view key) {
        if (key == "at")
            return fill(at, readAs<Instant>(steps.text(), instantFromIso));
        if (key == "notice")
            return fill(notice, steps.uuid());
        if (key == "revision")
            return fill(revision, steps.whole());
        return key == "state" &&
               fill(state, readAs<ReceiptState>(steps.text(), receiptStateFromString));
    });
    if (!simple || !notice || !revision || *revision > std::numeric_limits<int>::max() || !state ||
        !at)
        return std::nullopt;
    return Receipt{{*notice}, int(*revision), *state, *at};
}

std::optional<QList<Receipt>> itemsFrom(Steps &steps)
{
    QList<Receipt> items;
    if (!steps.take('['))
        return std::nullopt;
    do {
        const auto item = receiptFrom(steps);
        if (!item || items.size() == wire::receiptsPerMessage)
            return std::nullopt;
        items.append(*item);
    } while (steps.take(','));
    return steps.take(']') ? std::optional(items) : std::nullopt;
}

std::optional<ToRelay::DeskReceipts> receiptsFrom(Steps &steps)
{
    std::optional<QString> epoch;
    std::optional<QList<Receipt>> items;
    const bool simple = steps.object([&](std::string_view key) {
        if (key == "epoch")
            return fill(epoch, steps.uuid());
        return key == "items" && fill(items, itemsFrom(steps));
    });
    if (!simple || !epoch || !items)
        return std::nullopt;
    return ToRelay::DeskReceipts{{*epoch}, *items};
}

} // namespace

std::optional<IncomingRequest> readReceiptsFrame(const QByteArray &utf8)
{
    Steps steps({utf8.constData(), size_t(utf8.size())});
    std::optional<qint64> id;
    std::optional<std::string_view> version, method;
    std::optional<ToRelay::DeskReceipts> receipts;
    const bool simple = steps.object([&](std::string_view key) {
        if (key == "id")
            return fill(id, steps.whole());
        if (key == "jsonrpc")
            return fill(version, steps.string()) && *version == "2.0";
        if (key == "method")
            return fill(method, steps.string()) && *method == ToRelay::DeskReceipts::method;
        return key == "params" && fill(receipts, receiptsFrom(steps));
    });
    if (!simple || !steps.atEnd() || !id || !version || !method || !receipts)
        return std::nullopt;
    return IncomingRequest{*id, *std::move(receipts)};
}

QByteArray encodeReceiptsAnswer(qint64 id, const ToRelay::DeskReceipts::Answer &answer)
{
    if (!answer.refused.isEmpty())
        return encodeAnswerOf(id, answer);
    return "{\"id\":" + QByteArray::number(id) +
           ",\"jsonrpc\":\"2.0\",\"result\":{\"refused\":[],\"stored\":" +
           QByteArray::number(answer.stored) + "}}";
}

} // namespace foghorn
