// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/platform/single_instance.h"

namespace foghorn {

/** Where this session keeps its things: the folder that the settings name or, where that cannot be written (a
    read-only or full home), a makeshift one that lasts until log-off and begins with what the other says. */
class DataFolder
{
public:
    /** Nothing where neither can be had. What is makeshift is said in the log. */
    static std::optional<DataFolder> take(const QDir &wanted);
    const QDir &path() const { return m_folder.path(); }

private:
    explicit DataFolder(SessionFolder folder) : m_folder(std::move(folder)) {}
    SessionFolder m_folder;
};

} // namespace foghorn
