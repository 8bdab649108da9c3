// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace foghorn::bench {

enum class Opcode : std::uint8_t { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/** One final frame as a client must send it: masked (RFC 6455, section 5.3). */
std::string clientFrame(Opcode opcode, std::string_view payload);

/** The same payload as a server frames it: what the floor sends. */
std::string serverFrame(Opcode opcode, std::string_view payload);

/** Cuts a server's frames out of bytes as they come; keeps a frame that is not whole yet. */
class FrameReader
{
public:
    using Hear = std::function<bool(Opcode, std::string_view payload)>; // false = stop reading
    /** False when `hear` stopped it. */
    bool feed(std::string_view bytes, const Hear &hear);
    void clear() { std::string().swap(m_rest); }

private:
    static size_t take(std::string_view bytes, const Hear &hear, bool &stopped);
    std::string m_rest;
};

} // namespace foghorn::bench
