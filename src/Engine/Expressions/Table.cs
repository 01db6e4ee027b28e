namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A table as the parser sees it: one to three keys, text or number. It is never instantiated.</summary>
/// <typeparam name="T">Type of a figure.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1043:Use Integral Or String Argument For Indexers", Justification = "Keys are what the law says.")]
public abstract class Table<T>
{
    /// <summary>A figure by one key.</summary>
    public abstract T this[string first] { get; }

    /// <summary>A figure by one key.</summary>
    public abstract T this[decimal first] { get; }

    /// <summary>A figure by two keys.</summary>
    public abstract T this[string first, string second] { get; }

    /// <summary>A figure by two keys.</summary>
    public abstract T this[string first, decimal second] { get; }

    /// <summary>A figure by two keys.</summary>
    public abstract T this[decimal first, string second] { get; }

    /// <summary>A figure by two keys.</summary>
    public abstract T this[decimal first, decimal second] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[string first, string second, string third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[string first, string second, decimal third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[string first, decimal second, string third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[string first, decimal second, decimal third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[decimal first, string second, string third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[decimal first, string second, decimal third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[decimal first, decimal second, string third] { get; }

    /// <summary>A figure by three keys.</summary>
    public abstract T this[decimal first, decimal second, decimal third] { get; }
}
