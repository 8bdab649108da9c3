// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/mark_kinds.h"

using namespace Qt::StringLiterals;

namespace foghorn {

const QStringList &markPictures()
{
    static const QStringList pictures{
        u"anchor"_s, u"boat"_s,     u"key"_s,        u"tree"_s,    u"star"_s,  u"house"_s,
        u"fish"_s,   u"cup"_s,      u"umbrella"_s,   u"bell"_s,    u"leaf"_s,  u"moon"_s,
        u"sun"_s,    u"mountain"_s, u"kite"_s,       u"heart"_s,   u"apple"_s, u"cloud"_s,
        u"candle"_s, u"bicycle"_s,  u"lighthouse"_s, u"feather"_s, u"drum"_s,  u"glove"_s};
    return pictures;
}

const QStringList &markColours()
{
    static const QStringList colours{u"blue"_s, u"orange"_s, u"green"_s,
                                     u"pink"_s, u"yellow"_s, u"grey"_s};
    return colours;
}

} // namespace foghorn
