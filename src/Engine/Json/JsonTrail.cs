namespace SubsidyNavigator.Engine.Json;

/// <summary>Where a forward reader stands in a document, and which names it met in each open object.</summary>
internal sealed class JsonTrail(Func<string, bool>? hides)
{
    private readonly Stack<Level> _levels = new();

    /// <summary>Whether the reader stands in a list; null at the top.</summary>
    public bool? InList => _levels.TryPeek(out var level) ? level.Names is null : null;

    /// <summary>Pointer to the current value.</summary>
    public string Pointer
    {
        get
        {
            var pointer = "";
            foreach (var level in _levels.Reverse())
            {
                pointer = level.Names is null
                    ? JsonPointer.Item(pointer, Math.Max(0, level.Index))
                    : level.Name is null ? pointer : JsonPointer.Member(pointer, level.Name);
            }

            return pointer;
        }
    }

    /// <summary>A value begins.</summary>
    public void Value()
    {
        if (_levels.TryPeek(out var level))
        {
            level.Index++;
        }
    }

    /// <summary>A list or object opens.</summary>
    public void Open(bool isList) => _levels.Push(new Level(isList));

    /// <summary>The innermost list or object closes.</summary>
    public void Close() => _levels.Pop();

    /// <summary>A member begins; false when its name was there already.</summary>
    public bool Name(string name)
    {
        var level = _levels.Peek();
        level.Name = hides?.Invoke(name) == true ? JsonPointer.Hidden : name;
        return level.Names!.Add(name);
    }

    private sealed class Level(bool isList)
    {
        public HashSet<string>? Names { get; } = isList ? null : new HashSet<string>(StringComparer.Ordinal);

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
