// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** One lambda per alternative for std::visit: a forgotten alternative does not compile. */
template <class... Lambdas>
struct Overloaded : Lambdas...
{
    using Lambdas::operator()...;
};
template <class... Lambdas> // clang 14 needs the guide
Overloaded(Lambdas...)->Overloaded<Lambdas...>;

} // namespace foghorn
