// SPDX-License-Identifier: GPL-3.0-or-later
// Frames at the codec, both ways: nothing may crash, and what decodes must survive its own encoding.
#include "common/protocol/codec.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace foghorn;

namespace {

void throwAtRelay(const QByteArray &frame)
{
    const auto decoded = decodeRequest(frame);
    const auto *request = std::get_if<IncomingRequest>(&decoded);
    if (!request)
        return;
    const auto again = decodeRequest(encodeRequest(request->id, request->request));
    const auto *same = std::get_if<IncomingRequest>(&again);
    require(same && same->id == request->id && same->request == request->request);
}

template <class... Methods>
void throwAtAnswers(const QJsonObject &content, const std::variant<Methods...> *)
{
    // An answer's type depends on the question; here every question was asked.
    ((void)decodeAnswer(content, static_cast<const Methods *>(nullptr)), ...);
}

void throwAtClient(const QByteArray &frame)
{
    const auto decoded = decodeFromRelay(frame);
    if (!decoded)
        return;
    if (const auto *notification = std::get_if<Notification>(&*decoded)) {
        const auto again = decodeFromRelay(encodeNotification(*notification));
        require(again && std::get<Notification>(*again) == *notification);
    } else if (const auto &answer = std::get<IncomingAnswer>(*decoded);
               const auto *content = std::get_if<QJsonObject>(&answer.content)) {
        throwAtAnswers(*content, static_cast<const Request *>(nullptr));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray frame(reinterpret_cast<const char *>(data), qsizetype(size));
    throwAtRelay(frame);
    throwAtClient(frame);
    return 0;
}
