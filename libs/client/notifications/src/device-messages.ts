const SWITCH = 'ringside.deviceMessages';

/** `unable`: the browser has none. `denied`: its user forbade them, which only its settings undo. */
export type DeviceState = 'unable' | 'denied' | 'off' | 'on';

/** The browser's own messages. It gives its permission for good; the switch beside it is ours, one a browser. */
export const deviceMessages = {
  state(): DeviceState {
    if (typeof Notification === 'undefined') return 'unable';
    if (Notification.permission === 'denied') return 'denied';
    return Notification.permission === 'granted' && read() === 'on' ? 'on' : 'off';
  },

  /** To be called by a press: browsers ask their user only then. */
  async turnOn(): Promise<DeviceState> {
    if (typeof Notification === 'undefined') return 'unable';
    if ((await Notification.requestPermission()) === 'granted') write('on');
    return this.state();
  },

  turnOff(): DeviceState {
    write('off');
    return this.state();
  },

  /** Shows a message, unless a page is in sight. Several pages that say the same show it once. */
  show(title: string, { tag, onPress }: { readonly tag: string; readonly onPress: () => void }): void {
    if (this.state() !== 'on' || document.visibilityState === 'visible') return;
    try {
      const message = new Notification('Ringside', { body: title, tag, icon: '/icon.svg' });
      message.onclick = () => {
        window.focus();
        message.close();
        onPress();
      };
    } catch {
      // phones show messages of service workers only
    }
  },
};

// private windows of some browsers forbid storage
function read(): string | null {
  try {
    return localStorage.getItem(SWITCH);
  } catch {
    return null;
  }
}

function write(value: 'on' | 'off'): void {
  try {
    localStorage.setItem(SWITCH, value);
  } catch {
    // it holds for this page then
  }
}
