// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/websocket.h"

#include <array>

namespace foghorn::bench {

namespace {

constexpr std::uint8_t final = 0x80;
constexpr std::uint8_t masked = 0x80;
// Any mask is right on a loopback without proxies; one is enough.
constexpr std::array<char, 4> mask{0x37, char(0xfa), 0x21, 0x3d};

std::string head(Opcode opcode, size_t size, std::uint8_t maskBit)
{
    std::string bytes(1, char(final | std::uint8_t(opcode)));
    if (size <= 125) {
        bytes.push_back(char(maskBit | size));
    } else {
        const int length = size <= 0xffff ? 2 : 8;
        bytes.push_back(char(maskBit | (length == 2 ? 126 : 127)));
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8)
            bytes.push_back(char(std::uint64_t(size) >> shift));
    }
    return bytes;
}

} // namespace

std::string clientFrame(Opcode opcode, std::string_view payload)
{
    std::string frame = head(opcode, payload.size(), masked);
    frame.append(mask.data(), mask.size());
    for (size_t i = 0; i < payload.size(); ++i)
        frame.push_back(char(payload[i] ^ mask[i % mask.size()]));
    return frame;
}

std::string serverFrame(Opcode opcode, std::string_view payload)
{
    return head(opcode, payload.size(), 0).append(payload);
}

bool FrameReader::feed(std::string_view bytes, const Hear &hear)
{
    bool stopped = false;
    if (m_rest.empty()) {
        const size_t taken = take(bytes, hear, stopped);
        if (!stopped)
            m_rest.assign(bytes.substr(taken));
        return !stopped;
    }
    std::string all = std::move(m_rest);
    all.append(bytes);
    m_rest.clear();
    const size_t taken = take(all, hear, stopped);
    if (!stopped)
        m_rest = all.substr(taken);
    return !stopped;
}

size_t FrameReader::take(std::string_view bytes, const Hear &hear, bool &stopped)
{
    size_t taken = 0;
    while (!stopped && bytes.size() >= 2) {
        const auto octet = [&](size_t at) { return std::uint64_t(std::uint8_t(bytes[at])); };
        const std::uint64_t shortSize = octet(1) & 0x7f;
        const size_t sizeBytes = shortSize == 126 ? 2 : shortSize == 127 ? 8 : 0;
        if (bytes.size() < 2 + sizeBytes)
            break;
        std::uint64_t size = sizeBytes == 0 ? shortSize : 0;
        for (size_t i = 0; i < sizeBytes; ++i)
            size = size << 8 | octet(2 + i);
        const size_t whole = 2 + sizeBytes + size_t(size);
        if (bytes.size() < whole)
            break;
        stopped = !hear(Opcode(octet(0) & 0x0f), bytes.substr(2 + sizeBytes, size_t(size)));
        bytes.remove_prefix(whole);
        taken += whole;
    }
    return taken;
}

} // namespace foghorn::bench
