// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_memory.h"

#include "client/link/json_file.h"
#include "common/protocol/codec_messages.h"

namespace foghorn {

using namespace Qt::StringLiterals;

DeskMemory::DeskMemory(const QDir &data) : m_path(data.filePath(u"desk.json"_s))
{
    const QJsonObject json = readJsonFile(m_path);
    epoch.text = json.value("epoch"_L1).toString();
    cursor = json.value("cursor"_L1).toInteger();
    Findings findings;
    policy = codec::policyFrom(JsonReader(json.value("policy"_L1).toObject(), findings));
    gate = NoticeGate::fromJson(json.value("revisions"_L1).toArray());
    const QJsonObject kept = json.value("mark"_L1).toObject();
    if (const Mark known{kept.value("picture"_L1).toString(), kept.value("colour"_L1).toString(),
                         kept.value("word"_L1).toString()};
        !known.word.isEmpty())
        mark = known;
    if (const auto heard = instantFromIso(json.value("heardAt"_L1).toString()))
        heardAt = *heard;
    clockOffset = std::chrono::milliseconds(json.value("clockOffset"_L1).toInteger());
}

void DeskMemory::save() const
{
    QJsonObject json{{u"epoch"_s, epoch.text},
                     {u"cursor"_s, cursor},
                     {u"policy"_s, codec::toJson(policy)},
                     {u"revisions"_s, gate.toJson()}};
    if (mark)
        json[u"mark"_s] = QJsonObject{
            {u"picture"_s, mark->picture}, {u"colour"_s, mark->colour}, {u"word"_s, mark->word}};
    if (heardAt) {
        json[u"heardAt"_s] = toIso(*heardAt);
        json[u"clockOffset"_s] = qint64(clockOffset.count());
    }
    (void)writeJsonFile(m_path, json);
}

} // namespace foghorn
