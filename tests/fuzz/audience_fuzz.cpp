// SPDX-License-Identifier: GPL-3.0-or-later
// Audiences: nothing may crash or take long, what is read must survive being written, and an exclusion
// always wins.
#include "common/model/audience.h"
#include "common/protocol/codec.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {

QList<DeskFacts> desks()
{
    DeskFacts ana;
    ana.person = PersonId{u"ana@corp.example"_s};
    ana.host = u"lyon-pc-44"_s;
    ana.site = u"Lyon"_s;
    ana.groups = {u"finance"_s, u"everyone-lyon"_s};
    ana.peer = QHostAddress(u"10.3.7.9"_s);
    DeskFacts kiosk;
    kiosk.person = PersonId{u"reception\\kiosk"_s};
    kiosk.host = u"RECEPTION"_s;
    kiosk.peer = QHostAddress(u"2001:db8::9"_s);
    kiosk.shared = true;
    return {ana, kiosk, DeskFacts{}};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QList<DeskFacts> all = desks();
    const auto json = parseFrame({reinterpret_cast<const char *>(data), qsizetype(size)});
    const auto audience = json ? audienceFromJson(*json, u"audience"_s) : Result<Audience>(Error{});
    if (!audience)
        return 0;
    const auto again = audienceFromJson(toJson(*audience), u"audience"_s);
    require(again && *again == *audience);
    Audience onlyExcluded = *audience;
    onlyExcluded.everyone = true;
    Audience excludedAsIncluded{false, audience->exclude, {}};
    for (const DeskFacts &desk : all) {
        const bool matches = AudienceTest(*audience).matches(desk);
        require(AudienceTest(*again).matches(desk) == matches);
        const bool excluded =
            !audience->exclude.isEmpty() && AudienceTest(excludedAsIncluded).matches(desk);
        require(AudienceTest(onlyExcluded).matches(desk) == !excluded);
        require(!(matches && excluded));
    }
    return 0;
}
