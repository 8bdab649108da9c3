// SPDX-License-Identifier: GPL-3.0-or-later
// Envelopes and the notices in them: nothing may crash, nothing unsigned may pass, and what is read must
// survive being written.
#include "common/model/lifecycle.h"
#include "common/model/notice.h"
#include "common/protocol/codec.h"
#include "common/protocol/envelope.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace foghorn;

namespace {

void throwAtNotice(const QByteArray &bytes)
{
    const auto notice = noticeFromBytes(bytes);
    if (!notice)
        return;
    const auto again = noticeFromBytes(noticeBytes(*notice));
    require(again && *again == *notice);
    (void)validate(*notice);
    (void)isStale(*notice, Instant{});
}

void throwAtEnvelope(const QByteArray &bytes)
{
    static const QList<TrustedKey> trusted{SigningKey::generate().publicKey()};
    const auto json = parseFrame(bytes);
    const auto envelope = json ? envelopeFromJson(*json) : Result<Envelope>(Error{});
    if (!envelope)
        return;
    require(!isGenuine(*envelope, trusted));
    const auto again = envelopeFromJson(toJson(*envelope));
    require(again && *again == *envelope);
    throwAtNotice(envelope->payload);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool ready = initialiseCryptography();
    require(ready);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    throwAtNotice(bytes);
    throwAtEnvelope(bytes);
    return 0;
}
